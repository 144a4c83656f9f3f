import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { HallReader } from '#application/ports';
import type { HallPlan, Service, ServiceWindow, Text } from '#domain';
import { reading } from '../unit-of-work/transaction.js';
import { DepartmentRow, DutyRow, HallRow, ServiceRow, ServiceWindowRow, ZoneRow } from './rows.js';

/** Reads the plans of halls and keeps them: a kept plan is used as long as its hall names the same version. */
@Injectable()
export class PlanReader extends HallReader {
  private readonly kept = new Map<number, HallPlan>();

  constructor(private readonly source: DataSource) {
    super();
  }

  async all(): Promise<HallPlan[]> {
    return Promise.all((await this.versions()).map(({ id, version }) => this.plan(id, version)));
  }

  async byCode(code: string): Promise<HallPlan | undefined> {
    return this.one('h.code = ?', code);
  }

  async byId(id: number): Promise<HallPlan | undefined> {
    return this.one('h.id = ?', id);
  }

  /** The plan of a hall at a version that the caller has just read. */
  async plan(id: number, version: number, manager = this.source.manager): Promise<HallPlan> {
    const kept = this.kept.get(id);
    if (kept?.version === version) return kept;
    const plan = await read(manager, id, version);
    this.kept.set(id, plan);
    return plan;
  }

  private async one(condition: string, value: string | number): Promise<HallPlan | undefined> {
    const [hall] = await this.versions(condition, [value]);
    return hall && this.plan(hall.id, hall.version);
  }

  private versions(condition = 'TRUE', values: unknown[] = []): Promise<{ id: number; version: number }[]> {
    return reading(this.source).query(
      `SELECT h.id, s.plan_version AS version FROM halls h JOIN hall_states s ON s.hall_id = h.id
       WHERE ${condition} ORDER BY h.id`,
      values,
    );
  }
}

async function read(manager: EntityManager, hallId: number, version: number): Promise<HallPlan> {
  const hall = await manager.findOneByOrFail(HallRow, { id: hallId });
  const departments = await manager.find(DepartmentRow);
  const zones = await manager.find(ZoneRow, { where: { hallId }, order: { letter: 'ASC' } });
  const services = await manager.find(ServiceRow, { where: { hallId }, order: { id: 'ASC' } });
  const windows = await manager.find(ServiceWindowRow, { where: { hallId }, order: { number: 'ASC' } });
  const duties = await manager.find(DutyRow, {
    where: { serviceWindowId: In(windows.map((row) => row.id)) },
    order: { position: 'ASC' },
  });
  const letters = new Map(zones.map((zone) => [zone.id, zone.letter]));
  const names = new Map(departments.map((row) => [row.id, nameOf(row)]));
  return {
    ...hoursOf(hall),
    id: hall.id,
    code: hall.code,
    name: nameOf(hall),
    version,
    missAfterMs: hall.missAfterSeconds * 1_000,
    zones: zones.map(toZone),
    services: services.map((row) => toService(row, letters, names)),
    windows: windows.map((row) => toWindow(row, letters, duties)),
  };
}

function hoursOf(hall: HallRow) {
  const { timeZone, cutOverMinutes, opensAt, closesAt } = hall;
  const weekdays = hall.weekdays.split(',').map(Number);
  return { timeZone, cutOverMinutes, hours: { from: opensAt, to: closesAt }, weekdays };
}

function nameOf(row: { nameZh: string; nameEn: string }): Text {
  return { zh: row.nameZh, en: row.nameEn };
}

function toZone(row: ZoneRow) {
  return { letter: row.letter, name: nameOf(row), direction: { zh: row.directionZh, en: row.directionEn } };
}

function toService(row: ServiceRow, letters: Map<number, string>, departments: Map<number, Text>): Service {
  const { id, code, letter, sensitive, numberLimit, headStarts, papers, results } = row;
  const department = departments.get(row.departmentId) ?? { zh: '', en: '' };
  const zone = letters.get(row.zoneId) ?? '';
  const what = { name: nameOf(row), department, papers, results };
  return { id, code, letter, ...what, zone, sensitive, numberLimit, headStarts };
}

function toWindow(row: ServiceWindowRow, letters: Map<number, string>, duties: DutyRow[]): ServiceWindow {
  const { id, number, kind } = row;
  const own = duties.filter((duty) => duty.serviceWindowId === id).map((duty) => duty.serviceId);
  return { id, number, kind, zone: letters.get(row.zoneId) ?? '', duties: own };
}
