import { Injectable } from '@nestjs/common';
import { toMoment, type ServiceList } from '#contracts';
import { accept, businessDayOf, refuse, windowsFor, type Decision, type Desk, type HallPlan } from '#domain';
import { toSummary } from '../displaying/index.js';
import { Clock, DeskReader, HallReader, LineReader } from '../ports/index.js';

/** What a kiosk offers: the services of its hall, each with the people who wait for it. */
@Injectable()
export class ReadServices {
  constructor(
    private readonly halls: HallReader,
    private readonly lines: LineReader,
    private readonly deskReader: DeskReader,
    private readonly clock: Clock,
  ) {}

  /** Refuses `hall.unknown`. */
  async run(hallCode: string): Promise<Decision<ServiceList>> {
    const plan = await this.halls.byCode(hallCode);
    if (!plan) return refuse('hall.unknown', { hall: hallCode });
    const now = this.clock.now();
    const waiting = await this.lines.waiting(plan, businessDayOf(now, plan));
    const openWindows = numbersOfOpen(await this.deskReader.desks(plan));
    return accept({
      hall: toSummary(plan, now),
      zones: [...plan.zones],
      services: offers(plan, waiting, openWindows),
      asOf: toMoment(now),
    });
  }
}

function numbersOfOpen(desks: readonly Desk[]): Set<number> {
  return new Set(desks.filter((desk) => desk.state === 'open').map((desk) => desk.serviceWindow.number));
}

function offers(plan: HallPlan, waiting: ReadonlyMap<number, number>, open: ReadonlySet<number>) {
  return plan.services.map((service): ServiceList['services'][number] => {
    const { code, letter, name, department, zone } = service;
    const windows = windowsFor(plan, service).map((serviceWindow) => serviceWindow.number);
    const openWindows = windows.filter((number) => open.has(number)).length;
    return {
      code,
      letter,
      name,
      department,
      zone,
      windows,
      openWindows,
      waiting: waiting.get(service.id) ?? 0,
    };
  });
}
