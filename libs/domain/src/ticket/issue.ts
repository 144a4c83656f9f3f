import { accept, refuse, type Decision } from '../shared/decision.js';
import type { Instant } from '../shared/text.js';
import { businessDayOf } from '../hall/business-day.js';
import { isOpen } from '../hall/opening-hours.js';
import type { HallPlan, Service } from '../hall/plan.js';
import { ticketLabel } from './label.js';
import { rankTime, type Lane } from './lane.js';
import type { Language, Ticket } from './ticket.js';

export interface TicketWish {
  readonly service: string;
  readonly lane: Lane;
  readonly language: Language;
}

/** May somebody who stands at the kiosk now take a number for this service? */
export function serviceForIssue(plan: HallPlan, code: string, now: Instant): Decision<Service> {
  const service = plan.services.find((candidate) => candidate.code === code);
  if (!service) return refuse('service.unknown', { service: code });
  if (isOpen(plan, now)) return accept(service);
  return refuse('hall.closed', { from: plan.hours.from, to: plan.hours.to });
}

/**
 * A new ticket with the next number of its letter. `last` is the last number issued today, `identity` is made outside
 * because the domain neither reads clocks nor rolls dice.
 */
export function issueTicket(facts: {
  plan: HallPlan;
  service: Service;
  wish: TicketWish;
  last: number;
  now: Instant;
  identity: { id: string; code: string };
  revision: number;
}): Decision<Ticket> {
  const { plan, service, wish, last, now, identity, revision } = facts;
  if (last >= service.numberLimit) {
    return refuse('service.numbers-exhausted', { service: service.code, limit: service.numberLimit });
  }
  const number = last + 1;
  return accept({
    ...identity,
    hallId: plan.id,
    serviceId: service.id,
    businessDay: businessDayOf(now, plan),
    letter: service.letter,
    number,
    label: ticketLabel(service.letter, number),
    lane: wish.lane,
    source: 'walkIn',
    language: wish.language,
    state: 'waiting',
    issuedAt: now,
    rankAt: rankTime(now, wish.lane, service.headStarts),
    issueRevision: revision,
    serviceWindowId: null,
    calls: 0,
    calledAt: null,
    callRevision: null,
    startedAt: null,
    endedAt: null,
    version: 1,
  });
}
