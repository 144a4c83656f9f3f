import { Injectable } from '@nestjs/common';
import type { TransferTargets } from '#contracts';
import {
  accept,
  businessDayOf,
  rankTime,
  refuse,
  windowsFor,
  type Decision,
  type Desk,
  type HallPlan,
  type Ticket,
} from '#domain';
import { Clock, DeskReader, HallReader, LineReader } from '../ports/index.js';

/** Where the person at a window could be sent, and how many would be called there before. */
@Injectable()
export class ReadTargets {
  constructor(
    private readonly halls: HallReader,
    private readonly deskReader: DeskReader,
    private readonly lines: LineReader,
    private readonly clock: Clock,
  ) {}

  /** Refuses `hall.unknown`, `window.unknown`, `window.idle`. */
  async run(hallCode: string, window: number): Promise<Decision<TransferTargets>> {
    const plan = await this.halls.byCode(hallCode);
    if (!plan) return refuse('hall.unknown', { hall: hallCode });
    const desks = await this.deskReader.desks(plan);
    const here = desks.find(({ serviceWindow }) => serviceWindow.number === window);
    if (!here) return refuse('window.unknown', { window });
    if (!here.ticket) return refuse('window.idle', { window });
    const ranks = ranksOf(plan, here.ticket);
    const ahead = await this.lines.aheadOf(plan, businessDayOf(this.clock.now(), plan), ranks);
    const others = desks.filter((desk) => desk !== here);
    return accept({
      services: servicesOf(plan, here.ticket, desks, ahead),
      windows: others.map((desk) => windowOf(plan, desk, ahead)),
    });
  }
}

/** The rank that the ticket would have in each line. */
function ranksOf({ services }: HallPlan, { issuedAt, lane }: Ticket): Map<number, number> {
  return new Map(services.map(({ id, headStarts }) => [id, rankTime(issuedAt, lane, headStarts)]));
}

function servicesOf(
  plan: HallPlan,
  { serviceId }: Ticket,
  desks: readonly Desk[],
  ahead: ReadonlyMap<number, number>,
): TransferTargets['services'] {
  const open = new Set(
    desks.filter(({ state }) => state === 'open').map((desk) => desk.serviceWindow.number),
  );
  const others = plan.services.filter(({ id }) => id !== serviceId);
  return others.map((service) => {
    const { id, code, letter, name } = service;
    const windows = windowsFor(plan, service).map(({ number }) => number);
    const openWindows = windows.filter((number) => open.has(number)).length;
    return { code, letter, name, ahead: ahead.get(id) ?? 0, windows, openWindows };
  });
}

function windowOf(
  { services }: HallPlan,
  { serviceWindow: { number, duties }, state }: Desk,
  ahead: ReadonlyMap<number, number>,
): TransferTargets['windows'][number] {
  const names = services.filter(({ id }) => duties.includes(id)).map(({ name }) => name);
  return { number, state, names, ahead: duties.reduce((sum, id) => sum + (ahead.get(id) ?? 0), 0) };
}
