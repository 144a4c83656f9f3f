import { toMoment, type TicketAtWindow } from '#contracts';
import { serviceOf, type HallPlan, type Ticket } from '#domain';

/** A ticket as a clerk sees it. */
export function ticketAtWindow(plan: HallPlan, ticket: Ticket): TicketAtWindow {
  const { id, label, lane, language, state, calls } = ticket;
  return {
    id,
    label,
    service: serviceOf(plan, ticket).code,
    lane,
    language,
    state,
    calls,
    issuedAt: toMoment(ticket.issuedAt),
    calledAt: toMoment(ticket.calledAt),
    startedAt: toMoment(ticket.startedAt),
  };
}
