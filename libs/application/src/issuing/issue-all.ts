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
import type { HallStores, Ids } from '../ports/index.js';
import { takeNumbers } from './take-numbers.js';

/** Issues a ticket for each wish that may have one, all in one go. */
export async function issueAll(
  hall: HallStores,
  ids: Ids,
  now: Instant,
  wishes: readonly Decision<TicketWish>[],
): Promise<Decision<IssuedTicket>[]> {
  // Once for all: to read a wall clock is the dearest step on this way.
  const [businessDay, open] = [businessDayOf(now, hall.plan), isOpen(hall.plan, now)];
  const asked = wishes.map((wish) => askedBy(hall.plan, wish, open));
  const letters = asked.flatMap((one) => (one.accepted ? [one.value.service.letter] : []));
  const tickets = await takeNumbers(hall.numbers, businessDay, letters, (last) =>
    asked.map((one) => (one.accepted ? issue(hall, ids, { ...one.value, businessDay, last, now }) : one)),
  );
  hall.tickets.add(tickets.flatMap((ticket) => (ticket.accepted ? [ticket.value] : [])));
  return tickets.map((ticket) => (ticket.accepted ? accept(issuedTicket(hall.plan, ticket.value)) : ticket));
}

function askedBy(plan: HallPlan, wish: Decision<TicketWish>, open: boolean) {
  if (!wish.accepted) return wish;
  const service = serviceForIssue(plan, wish.value.service, open);
  return service.accepted ? accept({ wish: wish.value, service: service.value }) : service;
}

interface Asked {
  readonly wish: TicketWish;
  readonly service: Service;
  readonly businessDay: CalendarDate;
  /** The last number by letter; moves on with every ticket. */
  readonly last: Map<string, number>;
  readonly now: Instant;
}

/** Takes the next number of the letter out of `last`. */
function issue(hall: HallStores, ids: Ids, asked: Asked): Decision<Ticket> {
  const { service, last, now } = asked;
  const ticket = issueTicket({
    ...asked,
    hallId: hall.plan.id,
    last: last.get(service.letter) ?? 0,
    identity: { id: ids.ticketId(), code: ids.ticketCode() },
    revision: hall.log.next,
  });
  if (!ticket.accepted) return ticket;
  last.set(service.letter, ticket.value.number);
  hall.log.record(issuedNow(hall.plan, ticket.value), now, ticket.value.businessDay);
  return ticket;
}

/** A ticket as its holder gets it. */
export function issuedTicket(plan: HallPlan, ticket: Ticket): IssuedTicket {
  const { id, code, label, lane } = ticket;
  const service = serviceOf(plan, ticket).code;
  return { id, code, hall: plan.code, label, service, lane, issuedAt: toMoment(ticket.issuedAt) };
}
