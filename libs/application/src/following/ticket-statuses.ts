import { Injectable } from '@nestjs/common';
import { toMoment, type TicketStatus } from '#contracts';
import {
  businessDayOf,
  isOpen,
  rejoinWithinMs,
  returnable,
  type HallPlan,
  type Instant,
  type Standing,
  type Ticket,
} from '#domain';
import { Clock, DeskReader, HallReader, LineReader } from '../ports/index.js';
import { papersOf, placeOf, windowsNow } from './ticket-views.js';
import { WaitForesight } from './wait-foresight.js';

const noLine = { ahead: null, aheadBy: null, behind: null, wait: null };

/** What holders may know of their tickets, over HTTP and over sockets alike. */
@Injectable()
export class TicketStatuses {
  constructor(
    private readonly lines: LineReader,
    private readonly halls: HallReader,
    private readonly desks: DeskReader,
    private readonly foresight: WaitForesight,
    private readonly clock: Clock,
  ) {}

  /** By ticket id; all of one moment, but for the windows, which are looked at a moment later. */
  async of(hallId: number, ticketIds: readonly string[]): Promise<Map<string, TicketStatus>> {
    const plan = await this.halls.byId(hallId);
    if (!plan) return new Map();
    const { revision, standings } = await this.lines.standings(hallId, ticketIds);
    const desks = await this.desks.desks(plan);
    const now = this.clock.now();
    const statuses = standings.map(async ({ ticket, standing }): Promise<[string, TicketStatus]> => {
      const line = standing ? await this.lineOf(plan, ticket, standing) : noLine;
      const place = { ...placeOf(plan, ticket), ...windowsNow(plan, ticket, desks), ...line };
      return [ticket.id, { ...itself(plan, ticket), ...place, ...times(plan, ticket, now), revision }];
    });
    return new Map(await Promise.all(statuses));
  }

  private async lineOf(plan: HallPlan, ticket: Ticket, { ahead, aheadBy, behind }: Standing) {
    return { ahead, aheadBy, behind, wait: await this.foresight.waitOf(plan, ticket, ahead) };
  }
}

function itself(plan: HallPlan, ticket: Ticket) {
  const { code, label, state, calls, businessDay: day, holdReason } = ticket;
  return { code, label, state, calls, day, holdReason, papers: papersOf(plan, ticket) };
}

function times(plan: HallPlan, ticket: Ticket, now: Instant) {
  const missedAt = ticket.state === 'missed' ? ticket.endedAt : null;
  return {
    today: businessDayOf(now, plan),
    hours: { ...plan.hours, open: isOpen(plan, now) },
    mayReturn: returnable(plan, ticket, now).accepted,
    holdUntil: toMoment(ticket.holdUntil),
    rejoinUntil: toMoment(missedAt === null ? null : missedAt + rejoinWithinMs),
    issuedAt: toMoment(ticket.issuedAt),
    calledAt: toMoment(ticket.calledAt),
    comingAt: toMoment(ticket.comingAt),
    asOf: toMoment(now),
  };
}
