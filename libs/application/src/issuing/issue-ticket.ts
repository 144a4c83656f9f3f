import { Injectable } from '@nestjs/common';
import { toMoment, type IssuedTicket } from '#contracts';
import {
  accept,
  businessDayOf,
  isOpen,
  issuedNow,
  issueTicket,
  serviceForIssue,
  serviceOf,
  type CalendarDate,
  type Decision,
  type HallPlan,
  type Instant,
  type Service,
  type Ticket,
  type TicketWish,
} from '#domain';
import { Clock, Ids, type HallStores, type Press } from '../ports/index.js';
import { HallRounds, type HallUseCase } from '../rounds/index.js';

/** Somebody at the kiosk takes a number. */
@Injectable()
export class IssueTicket implements HallUseCase<TicketWish, IssuedTicket> {
  readonly action = 'issue';

  constructor(
    private readonly rounds: HallRounds,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Refuses `hall.unknown`, `hall.closed`, `service.unknown`, `service.numbers-exhausted`, `key.reused`. */
  run(hallCode: string, wish: TicketWish, press: Omit<Press, 'action'>): Promise<Decision<IssuedTicket>> {
    return this.rounds.join(hallCode, this, wish, { ...press, action: this.action });
  }

  async decide(hall: HallStores, wishes: readonly TicketWish[]): Promise<Decision<IssuedTicket>[]> {
    const now = this.clock.now();
    // Once for all: to read a wall clock is the dearest step on this way.
    const [businessDay, open] = [businessDayOf(now, hall.plan), isOpen(hall.plan, now)];
    const asked = wishes.map((wish) => ({ wish, service: serviceForIssue(hall.plan, wish.service, open) }));
    const before = await hall.numbers.lastOf(businessDay, lettersOf(asked.map(({ service }) => service)));
    const last = new Map(before);
    const tickets = asked.map(({ wish, service }) =>
      service.accepted ? this.issue(hall, { wish, service: service.value, businessDay, last, now }) : service,
    );
    await hall.numbers.move(businessDay, movesBetween(before, last));
    await hall.tickets.add(tickets.flatMap((ticket) => (ticket.accepted ? [ticket.value] : [])));
    return tickets.map((ticket) => (ticket.accepted ? accept(toIssued(hall.plan, ticket.value)) : ticket));
  }

  /** Takes the next number of the letter out of `last`. */
  private issue(hall: HallStores, asked: Asked): Decision<Ticket> {
    const { service, last, now } = asked;
    const ticket = issueTicket({
      ...asked,
      hallId: hall.plan.id,
      last: last.get(service.letter) ?? 0,
      identity: { id: this.ids.ticketId(), code: this.ids.ticketCode() },
      revision: hall.log.next,
    });
    if (!ticket.accepted) return ticket;
    last.set(service.letter, ticket.value.number);
    hall.log.record(issuedNow(hall.plan, ticket.value), now, ticket.value.businessDay);
    return ticket;
  }
}

interface Asked {
  readonly wish: TicketWish;
  readonly service: Service;
  readonly businessDay: CalendarDate;
  /** The last number by letter; moves on with every ticket. */
  readonly last: Map<string, number>;
  readonly now: Instant;
}

function lettersOf(services: readonly Decision<Service>[]): string[] {
  // Sorted: counters are always locked in the same order.
  return [...new Set(services.flatMap((service) => (service.accepted ? [service.value.letter] : [])))].sort();
}

function movesBetween(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>) {
  return [...after].flatMap(([letter, to]) => {
    const from = before.get(letter) ?? 0;
    return to > from ? [{ letter, from, to }] : [];
  });
}

function toIssued(plan: HallPlan, ticket: Ticket): IssuedTicket {
  const { id, code, label, lane } = ticket;
  const service = serviceOf(plan, ticket).code;
  return {
    id,
    code,
    hall: plan.code,
    label,
    service,
    lane,
    issuedAt: toMoment(ticket.issuedAt),
  };
}
