import type { EntityManager } from 'typeorm';
import { departments, type DemoHall } from '#demo';
import { plantTemplates } from './plant-templates.js';
import { DepartmentRow, DutyRow, HallRow, ServiceRow, ServiceWindowRow, ZoneRow } from '../hall/rows.js';

/** Writes a described hall into the database. A hall that is there already is left as it is. */
export async function plantHall(manager: EntityManager, hall: DemoHall, numberLimit = 999): Promise<void> {
  if (await manager.existsBy(HallRow, { code: hall.code })) return;
  const row = await manager.save(HallRow, hallRow(hall));
  await manager.query('INSERT INTO hall_states (hall_id) VALUES (?)', [row.id]);
  const zones = await plantZones(manager, row.id, hall);
  const services = await plantServices(manager, row.id, { hall, zones, numberLimit });
  await plantWindows(manager, row.id, { hall, zones, services });
  await plantTemplates(manager, row.id, { slots: hall.slots ?? [], services });
}

function hallRow({ code, name, timeZone, cutOverMinutes, hours, weekdays }: DemoHall): Partial<HallRow> {
  const names = { nameZh: name.zh, nameEn: name.en };
  return {
    code,
    ...names,
    timeZone,
    cutOverMinutes,
    opensAt: hours.from,
    closesAt: hours.to,
    weekdays: weekdays.join(),
  };
}

async function plantZones(
  manager: EntityManager,
  hallId: number,
  hall: DemoHall,
): Promise<Map<string, number>> {
  const rows = hall.zones.map(({ letter, name, direction }) => ({
    hallId,
    letter,
    nameZh: name.zh,
    nameEn: name.en,
    directionZh: direction.zh,
    directionEn: direction.en,
  }));
  const saved = await manager.save(ZoneRow, rows);
  return new Map(saved.map((zone) => [zone.letter, zone.id]));
}

async function plantServices(
  manager: EntityManager,
  hallId: number,
  { hall, zones, numberLimit }: { hall: DemoHall; zones: Map<string, number>; numberLimit: number },
): Promise<Map<string, number>> {
  const owners = await plantDepartments(manager);
  const rows = hall.services.map(({ code, letter, name, zone, department, ...rest }) => ({
    hallId,
    code,
    letter,
    nameZh: name.zh,
    nameEn: name.en,
    departmentId: known(owners, department),
    zoneId: known(zones, zone),
    numberLimit,
    ...{ headStarts: rest.headStarts, papers: rest.papers, results: rest.results },
  }));
  const saved = await manager.save(ServiceRow, rows);
  return new Map(saved.map((service) => [service.code, service.id]));
}

async function plantDepartments(manager: EntityManager): Promise<Map<string, number>> {
  const rows = departments.map(({ name }) => ({ nameZh: name.zh, nameEn: name.en }));
  await manager.upsert(DepartmentRow, rows, ['nameZh']);
  const ids = new Map((await manager.find(DepartmentRow)).map((row) => [row.nameZh, row.id]));
  return new Map(departments.map(({ code, name }) => [code, known(ids, name.zh)]));
}

async function plantWindows(
  manager: EntityManager,
  hallId: number,
  { hall, zones, services }: { hall: DemoHall; zones: Map<string, number>; services: Map<string, number> },
): Promise<void> {
  for (const { number, kind, zone, duties } of hall.windows) {
    const row = { hallId, number, kind, zoneId: known(zones, zone), state: 'closed' as const };
    const { id } = await manager.save(ServiceWindowRow, row);
    const own = duties.map((code, position) => ({
      serviceWindowId: id,
      serviceId: known(services, code),
      position,
    }));
    await manager.insert(DutyRow, own);
  }
}

function known(ids: ReadonlyMap<string, number>, name: string): number {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`the demo names “${name}” but does not describe it`);
  return id;
}
