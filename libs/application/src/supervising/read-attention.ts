import { Injectable } from '@nestjs/common';
import { toMoment, type HallAttention } from '#contracts';
import {
  accept,
  businessDayOf,
  nextOpenDay,
  refuse,
  windowsFor,
  type Decision,
  type Desk,
  type HallPlan,
  type Ticket,
} from '#domain';
import { summaryOf, ticketAtWindow } from '../calling/index.js';
import { Clock, DeskReader, HallReader, LineReader } from '../ports/index.js';

/** What a supervisor has to know now: who asks for help, who is on hold for long, what each window does. */
@Injectable()
export class ReadAttention {
  constructor(
    private readonly halls: HallReader,
    private readonly deskReader: DeskReader,
    private readonly lines: LineReader,
    private readonly clock: Clock,
  ) {}

  /** Refuses `hall.unknown`. */
  async run(hallCode: string): Promise<Decision<HallAttention>> {
    const plan = await this.halls.byCode(hallCode);
    if (!plan) return refuse('hall.unknown', { hall: hallCode });
    const now = this.clock.now();
    const day = businessDayOf(now, plan);
    const desks = await this.deskReader.desks(plan);
    const waiting = await this.lines.waiting(plan, day);
    const held = await this.deskReader.held(
      plan.windows.map(({ id }) => id),
      day,
    );
    return accept({
      windows: desks.map((desk) => summaryOf(plan, desk)),
      services: servicesOf(plan, desks, waiting),
      held: held.map((ticket) => heldAt(plan, ticket)),
      waiting: [...waiting.values()].reduce((sum, count) => sum + count, 0),
      nextOpenDay: nextOpenDay(plan, day),
      asOf: toMoment(now),
    });
  }
}

function servicesOf(plan: HallPlan, desks: readonly Desk[], waiting: ReadonlyMap<number, number>) {
  const open = new Set(desks.filter(({ state }) => state === 'open').map((desk) => desk.serviceWindow.id));
  return plan.services.map((service) => ({
    code: service.code,
    name: service.name,
    waiting: waiting.get(service.id) ?? 0,
    openWindows: windowsFor(plan, service).filter(({ id }) => open.has(id)).length,
  }));
}

function heldAt(plan: HallPlan, ticket: Ticket): HallAttention['held'][number] {
  const window = plan.windows.find(({ id }) => id === ticket.serviceWindowId)?.number ?? 0;
  return { ...ticketAtWindow(plan, ticket), window, heldSince: toMoment(ticket.endedAt) };
}
