import type { TicketAtWindow } from '#contracts';
import { serviceOf, type HallPlan, type Instant, type Ticket } from '#domain';

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
    issuedAt: iso(ticket.issuedAt),
    calledAt: ticket.calledAt === null ? null : iso(ticket.calledAt),
    startedAt: ticket.startedAt === null ? null : iso(ticket.startedAt),
  };
}

function iso(at: Instant): string {
  return new Date(at).toISOString();
}
