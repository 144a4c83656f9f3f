import { Injectable } from '@nestjs/common';
import { toMoment, type TicketStatus } from '#contracts';
import {
  accept,
  businessDayOf,
  isOpen,
  refuse,
  rejoinWithinMs,
  returnable,
  type Decision,
  type HallPlan,
  type Instant,
  type Ticket,
} from '#domain';
import { Clock, DeskReader, HallReader, LineReader } from '../ports/index.js';
import { WaitForesight } from './wait-foresight.js';
import { papersOf, placeOf, windowsNow } from './ticket-views.js';

/** The holder of a ticket looks where it stands. Whoever has the code may see this, and nothing more. */
@Injectable()
export class ReadTicket {
  constructor(
    private readonly lines: LineReader,
    private readonly halls: HallReader,
    private readonly desks: DeskReader,
    private readonly foresight: WaitForesight,
    private readonly clock: Clock,
  ) {}

  /** Refuses `ticket.unknown`. */
  async run(code: string): Promise<Decision<TicketStatus>> {
    const ticket = await this.lines.ticketByCode(code);
    const plan = ticket && (await this.halls.byId(ticket.hallId));
    if (!ticket || !plan) return refuse('ticket.unknown');
    const now = this.clock.now();
    const desks = await this.desks.desks(plan);
    return accept({
      ...{ ...placeOf(plan, ticket), ...windowsNow(plan, ticket, desks) },
      ...{ ...itself(ticket), ...(await this.line(plan, ticket)), papers: papersOf(plan, ticket) },
      ...{ ...times(plan, ticket, now), mayReturn: returnable(plan, ticket, now).accepted },
    });
  }

  private async line(
    plan: HallPlan,
    ticket: Ticket,
  ): Promise<Pick<TicketStatus, 'ahead' | 'aheadBy' | 'behind' | 'wait'>> {
    if (ticket.state !== 'waiting') return { ahead: null, aheadBy: null, behind: null, wait: null };
    const standing = await this.lines.standing(ticket);
    return { ...standing, wait: await this.foresight.waitOf(plan, ticket, standing.ahead) };
  }
}

function itself({ code, label, state, calls, businessDay: day, holdReason }: Ticket) {
  return { code, label, state, calls, day, holdReason };
}

function times(plan: HallPlan, ticket: Ticket, now: Instant) {
  const missedAt = ticket.state === 'missed' ? ticket.endedAt : null;
  return {
    today: businessDayOf(now, plan),
    hours: { ...plan.hours, open: isOpen(plan, now) },
    holdUntil: toMoment(ticket.holdUntil),
    rejoinUntil: toMoment(missedAt === null ? null : missedAt + rejoinWithinMs),
    issuedAt: toMoment(ticket.issuedAt),
    calledAt: toMoment(ticket.calledAt),
    comingAt: toMoment(ticket.comingAt),
    asOf: toMoment(now),
  };
}
