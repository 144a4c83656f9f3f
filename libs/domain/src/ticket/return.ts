import { businessDayOf } from '../hall/business-day.js';
import type { HallPlan } from '../hall/plan.js';
import { accept, refuse, type Decision } from '../shared/decision.js';
import type { Instant } from '../shared/text.js';
import type { TicketWish } from './issue.js';
import { serviceOf } from '../hall/plan.js';
import type { Ticket } from './ticket.js';

/** The result with which a visit ends that was good for nothing because something was missing. */
export const papersMissing = 'papers-missing';

/** Who was sent away for missing papers comes back on the same day in a lane with a head start. */
export function returnable(plan: HallPlan, ticket: Ticket, now: Instant): Decision<TicketWish> {
  const isSentAway = ticket.state === 'finished' && ticket.result === papersMissing;
  // The day last: looking at a calendar costs more than all the rest, and thousands of phones ask.
  if (!isSentAway || ticket.businessDay !== businessDayOf(now, plan))
    return refuse('ticket.cannot-return', { label: ticket.label });
  const { language } = ticket;
  return accept({ service: serviceOf(plan, ticket).code, lane: 'returning', language });
}
