import { codesOf, serviceOf, type HallPlan } from '../hall/plan.js';
import type { Ticket } from '../ticket/ticket.js';
import { ticketLife, type TicketAction, type TicketEventType } from '../ticket/life.js';
import type { TicketMoved } from './hall-event.js';

/** The log entry for a ticket that took `action`. */
export function movedBy(plan: HallPlan, action: TicketAction, before: Ticket, after: Ticket): TicketMoved {
  return { ...moved(plan, ticketLife[action].event, before, after), ...dutiesAt(plan, action, after) };
}

/** The log entry for a ticket that was just issued, at a kiosk or at a window. */
export function issuedNow(plan: HallPlan, ticket: Ticket): TicketMoved {
  return moved(plan, ticket.state === 'serving' ? 'ticket.walked-up' : 'ticket.issued', null, ticket);
}

/** The log entry for a ticket whose last step was taken back. */
export function undone(plan: HallPlan, before: Ticket, after: Ticket): TicketMoved {
  const { calledAt, startedAt } = after;
  return { ...moved(plan, 'ticket.step-undone', before, after), calledAt, startedAt };
}

function moved(plan: HallPlan, type: TicketEventType, before: Ticket | null, after: Ticket): TicketMoved {
  // Who sends a person on is the window that had it, not the one that it now waits for.
  const by = after.state === 'waiting' ? before : after;
  return {
    type,
    ticketId: after.id,
    label: after.label,
    service: serviceOf(plan, after).code,
    lane: after.lane,
    rankAt: after.rankAt,
    from: before?.state ?? null,
    to: after.state,
    window: numberOf(plan, by?.serviceWindowId ?? null) ?? null,
    calls: after.calls,
    ...whereTo(plan, before, after),
    ...whatElse(after),
  };
}

function numberOf(plan: HallPlan, windowId: number | null): number | undefined {
  return plan.windows.find((serviceWindow) => serviceWindow.id === windowId)?.number;
}

function whereTo(plan: HallPlan, before: Ticket | null, after: Ticket) {
  const boundFor = after.state === 'waiting' ? numberOf(plan, after.serviceWindowId) : undefined;
  const leaves = before && before.serviceId !== after.serviceId ? serviceOf(plan, before).code : undefined;
  return { ...(boundFor && { boundFor }), ...(leaves && { leaves }) };
}

function whatElse({ holdReason, holdUntil, papers, result }: Ticket) {
  return {
    ...(holdReason && { reason: holdReason }),
    ...(holdUntil && { until: holdUntil }),
    ...(papers && { papers }),
    ...(result && { result }),
  };
}

function dutiesAt(plan: HallPlan, action: TicketAction, { serviceWindowId }: Ticket) {
  if (action !== 'call') return {};
  const serviceWindow = plan.windows.find(({ id }) => id === serviceWindowId);
  return { duties: codesOf(plan, serviceWindow?.duties ?? []) };
}
