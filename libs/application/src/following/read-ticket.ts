import { Injectable } from '@nestjs/common';
import { toMoment, type TicketStatus } from '#contracts';
import {
  accept,
  refuse,
  returnable,
  serviceOf,
  windowsFor,
  type Decision,
  type HallPlan,
  type Ticket,
} from '#domain';
import { Clock, HallReader, LineReader } from '../ports/index.js';

/** The holder of a ticket looks where it stands. Whoever has the code may see this, and nothing more. */
@Injectable()
export class ReadTicket {
  constructor(
    private readonly lines: LineReader,
    private readonly halls: HallReader,
    private readonly clock: Clock,
  ) {}

  /** Refuses `ticket.unknown`. */
  async run(code: string): Promise<Decision<TicketStatus>> {
    const ticket = await this.lines.ticketByCode(code);
    const plan = ticket && (await this.halls.byId(ticket.hallId));
    if (!ticket || !plan) return refuse('ticket.unknown');
    const ahead = ticket.state === 'waiting' ? await this.lines.ahead(ticket) : null;
    const now = this.clock.now();
    const mayReturn = returnable(plan, ticket, now).accepted;
    return accept({
      ...{ ...where(plan, ticket), ...how(ticket), papers: papersOf(plan, ticket) },
      ...{ ahead, mayReturn, asOf: toMoment(now) },
    });
  }
}

function where(
  plan: HallPlan,
  ticket: Ticket,
): Pick<TicketStatus, 'hall' | 'service' | 'zone' | 'windows' | 'window'> {
  const service = serviceOf(plan, ticket);
  const zone = plan.zones.find((candidate) => candidate.letter === service.zone);
  const own = plan.windows.find((serviceWindow) => serviceWindow.id === ticket.serviceWindowId);
  const isBound = ticket.state === 'waiting' && own !== undefined;
  if (!zone) throw new Error(`service ${service.code} is in no zone`);
  return {
    hall: { code: plan.code, name: plan.name },
    service: { code: service.code, name: service.name },
    zone,
    windows: (isBound ? [own] : windowsFor(plan, service)).map((serviceWindow) => serviceWindow.number),
    window: isBound ? null : (own?.number ?? null),
  };
}

function how(ticket: Ticket) {
  const { code, label, state, calls, businessDay: day, holdReason } = ticket;
  return {
    ...{ code, label, state, calls, day, holdReason },
    holdUntil: toMoment(ticket.holdUntil),
    issuedAt: toMoment(ticket.issuedAt),
    calledAt: toMoment(ticket.calledAt),
  };
}

function papersOf(plan: HallPlan, ticket: Ticket): TicketStatus['papers'] {
  const seen = ticket.papers;
  return serviceOf(plan, ticket).papers.map((paper) => ({
    ...paper,
    seen: seen && seen.includes(paper.code),
  }));
}
