import { accept, refuse, type Decision } from '../shared/decision.js';
import type { CalendarDate, Instant } from '../shared/text.js';
import type { HallPlan, Service } from '../hall/plan.js';
import { ticketLabel } from './label.js';
import { rankTime, type Lane } from './lane.js';
import type { PriorityReason } from './priority.js';
import type { Language, Ticket } from './ticket.js';

export interface TicketWish {
  readonly service: string;
  readonly lane: Lane;
  readonly language: Language;
  /** Only with the priority lane. */
  readonly priorityReason?: PriorityReason;
  /** Only with a booking: how many people come with the ticket, and their rank, which hangs on the slot. */
  readonly booked?: { readonly partySize: number; readonly rankAt: Instant };
}

/** May somebody who stands at the kiosk take a number for this service? `open`: are numbers given out now? */
export function serviceForIssue(plan: HallPlan, code: string, open: boolean): Decision<Service> {
  const service = plan.services.find((candidate) => candidate.code === code);
  if (!service) return refuse('service.unknown', { service: code });
  if (open) return accept(service);
  return refuse('hall.closed', { from: plan.hours.from, to: plan.hours.to });
}

/** What a new ticket is made of; identity and time come from outside, for the domain reads no clock and rolls no dice. */
export interface IssueFacts {
  readonly hallId: number;
  readonly service: Service;
  readonly wish: TicketWish;
  readonly businessDay: CalendarDate;
  /** The last number of the letter that was issued on this day. */
  readonly last: number;
  readonly now: Instant;
  readonly identity: { readonly id: string; readonly code: string };
  readonly revision: number;
}

/** A new ticket with the next number of its letter. */
export function issueTicket(facts: IssueFacts): Decision<Ticket> {
  const { hallId, service, wish, businessDay, last, now, identity, revision } = facts;
  if (last >= service.numberLimit) {
    return refuse('service.numbers-exhausted', { service: service.code, limit: service.numberLimit });
  }
  const number = last + 1;
  return accept({
    ...identity,
    hallId,
    serviceId: service.id,
    businessDay,
    letter: service.letter,
    number,
    label: ticketLabel(service.letter, number),
    lane: wish.lane,
    priorityReason: wish.priorityReason ?? null,
    source: wish.booked && wish.lane === 'group' ? 'group' : wish.booked ? 'appointment' : 'walkIn',
    language: wish.language,
    partySize: wish.booked?.partySize ?? 1,
    state: 'waiting',
    issuedAt: now,
    rankAt: wish.booked?.rankAt ?? rankTime(now, wish.lane, service.headStarts),
    issueRevision: revision,
    serviceWindowId: null,
    calls: 0,
    calledAt: null,
    comingAt: null,
    callRevision: null,
    startedAt: null,
    endedAt: null,
    holdReason: null,
    holdUntil: null,
    papers: null,
    result: null,
    version: 1,
  });
}
