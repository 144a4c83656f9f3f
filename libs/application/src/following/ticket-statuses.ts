import { Injectable } from '@nestjs/common';
import { toMoment, type TicketStatus } from '#contracts';
import { returnable, serviceOf, windowsFor, type HallPlan, type Ticket } from '#domain';
import { Clock, HallReader, LineReader } from '../ports/index.js';

/** What holders may know of their tickets, over HTTP and over sockets alike. */
@Injectable()
export class TicketStatuses {
  constructor(
    private readonly lines: LineReader,
    private readonly halls: HallReader,
    private readonly clock: Clock,
  ) {}

  /** By ticket id; all of one moment. */
  async of(hallId: number, ticketIds: readonly string[]): Promise<Map<string, TicketStatus>> {
    const plan = await this.halls.byId(hallId);
    if (!plan) return new Map();
    const { revision, standings } = await this.lines.standings(hallId, ticketIds);
    const now = this.clock.now();
    return new Map(
      standings.map(({ ticket, ahead }) => [
        ticket.id,
        {
          ...{ ...where(plan, ticket), ...how(ticket), papers: papersOf(plan, ticket), ahead },
          ...{ mayReturn: returnable(plan, ticket, now).accepted, revision, asOf: toMoment(now) },
        },
      ]),
    );
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
