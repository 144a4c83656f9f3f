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
  const isToday = ticket.businessDay === businessDayOf(now, plan);
  const may = ticket.state === 'finished' && ticket.result === papersMissing && isToday;
  if (!may) return refuse('ticket.cannot-return', { label: ticket.label });
  const { language } = ticket;
  return accept({ service: serviceOf(plan, ticket).code, lane: 'returning', language });
}
