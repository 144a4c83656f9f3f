import { toMoment, type TicketAtWindow } from '#contracts';
import { serviceOf, type HallPlan, type Ticket } from '#domain';

/** A ticket as a clerk sees it. */
export function ticketAtWindow(plan: HallPlan, ticket: Ticket): TicketAtWindow {
  const { id, label, lane, priorityReason, source, language, state, calls, holdReason, result } = ticket;
  return {
    ...{ id, label, service: serviceOf(plan, ticket).code },
    ...{ lane, priorityReason, source, language, state, calls, holdReason, result },
    papers: ticket.papers && [...ticket.papers],
    boundFor: boundFor(plan, ticket),
    issuedAt: toMoment(ticket.issuedAt),
    calledAt: toMoment(ticket.calledAt),
    comingAt: toMoment(ticket.comingAt),
    startedAt: toMoment(ticket.startedAt),
    heldSince: toMoment(state === 'held' ? ticket.endedAt : null),
    holdUntil: toMoment(ticket.holdUntil),
  };
}

function boundFor({ windows }: HallPlan, { state, serviceWindowId }: Ticket): number | null {
  if (state !== 'waiting') return null;
  return windows.find(({ id }) => id === serviceWindowId)?.number ?? null;
}
