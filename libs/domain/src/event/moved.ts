import { serviceOf, type HallPlan } from '../hall/plan.js';
import type { Ticket } from '../ticket/ticket.js';
import { ticketLife, type TicketAction, type TicketEventType } from '../ticket/life.js';
import type { TicketMoved } from './hall-event.js';

/** The log entry for a ticket that took `action`. */
export function movedBy(plan: HallPlan, action: TicketAction, before: Ticket, after: Ticket): TicketMoved {
  return moved(plan, ticketLife[action].event, before, after);
}

/** The log entry for a ticket that was just issued. */
export function issuedNow(plan: HallPlan, ticket: Ticket): TicketMoved {
  return moved(plan, 'ticket.issued', null, ticket);
}

function moved(plan: HallPlan, type: TicketEventType, before: Ticket | null, after: Ticket): TicketMoved {
  const windowId = after.serviceWindowId ?? before?.serviceWindowId;
  return {
    type,
    ticketId: after.id,
    label: after.label,
    service: serviceOf(plan, after).code,
    lane: after.lane,
    rankAt: after.rankAt,
    from: before?.state ?? null,
    to: after.state,
    window: plan.windows.find((serviceWindow) => serviceWindow.id === windowId)?.number ?? null,
    calls: after.calls,
  };
}
