import type { Service, ServiceWindow, WindowState } from '../hall/plan.js';
import { chooseNext, type Heads } from '../line/choose-next.js';
import { accept, refuse, type Decision } from '../shared/decision.js';
import { advance, type Moment } from '../ticket/advance.js';
import { rankTime } from '../ticket/lane.js';
import { occupiesWindow, type TicketAction } from '../ticket/life.js';
import type { Ticket } from '../ticket/ticket.js';

/** A window at work: its state now, and the one ticket that it may have. */
export interface Desk {
  readonly serviceWindow: ServiceWindow;
  readonly state: WindowState;
  readonly ticket: Ticket | null;
}

/** A ticket before and after a step. */
export interface Step {
  readonly before: Ticket;
  readonly after: Ticket;
}

/** Calls the next person to a free, open window. Takes the ticket out of `heads`. */
export function callNext(desk: Desk, heads: Heads, moment: Moment): Decision<Step> {
  const window = desk.serviceWindow.number;
  if (desk.ticket) return refuse('window.busy', { window, label: desk.ticket.label });
  if (desk.state !== 'open') return refuse('window.closed', { window });
  const before = chooseNext(desk.serviceWindow, heads);
  if (!before) return refuse('queue.empty', { window });
  const called = advance({ ...before, serviceWindowId: desk.serviceWindow.id }, 'call', moment);
  return called.accepted ? accept({ before, after: called.value }) : called;
}

/** Takes the ticket at the window one step along, if it is still the ticket that the clerk saw. */
export function advanceAt(
  desk: Desk,
  ticketId: string,
  action: TicketAction,
  moment: Moment,
): Decision<Step> {
  const window = desk.serviceWindow.number;
  const before = desk.ticket;
  if (!before) return refuse('window.idle', { window });
  if (before.id !== ticketId) return refuse('window.other-ticket', { window, label: before.label });
  const after = advance(before, action, moment);
  return after.accepted ? accept({ before, after: after.value }) : after;
}

/** How long a clerk may take back a call: until then nobody has got up. */
export const retractWithinMs = 10_000;

/** Takes back a call that was a slip: the person keeps the old place and is called again. */
export function retractCall(desk: Desk, ticketId: string, moment: Moment): Decision<Step> {
  const { ticket } = desk;
  const called = ticket?.calledAt ?? 0;
  const late = ticket?.id === ticketId && (ticket.calls > 1 || moment.at - called > retractWithinMs);
  if (late)
    return refuse('call.too-late-to-retract', { label: ticket.label, seconds: retractWithinMs / 1_000 });
  return advanceAt(desk, ticketId, 'retract', moment);
}

/** Takes somebody back into the line, at the old place, whom this window had put on hold. */
export function resumeAt(desk: Desk, held: Ticket | undefined, moment: Moment): Decision<Step> {
  const window = desk.serviceWindow.number;
  if (!held) return refuse('ticket.unknown');
  if (held.serviceWindowId !== desk.serviceWindow.id)
    return refuse('window.other-ticket', { window, label: held.label });
  const after = advance(held, 'resume', moment);
  return after.accepted ? accept({ before: held, after: after.value }) : after;
}

/** The ticket at a window after a step of any ticket. */
export function ticketAfter(desk: Desk, { after }: Step): Ticket | null {
  if (occupiesWindow(after.state)) return after;
  return desk.ticket?.id === after.id ? null : desk.ticket;
}

/** Sends the person at the window on to another service: same label, same arrival, that service's head start. */
export function transferTo(desk: Desk, ticketId: string, service: Service, moment: Moment): Decision<Step> {
  if (desk.ticket?.id === ticketId && desk.ticket.serviceId === service.id) {
    return refuse('ticket.same-service', { label: desk.ticket.label, service: service.code });
  }
  const step = advanceAt(desk, ticketId, 'transfer', moment);
  if (!step.accepted) return step;
  const { before, after } = step.value;
  const rankAt = rankTime(before.issuedAt, before.lane, service.headStarts);
  return accept({ before, after: { ...after, serviceId: service.id, rankAt } });
}

/** A window closes only when nobody stands at it. */
export function changeState(desk: Desk, state: WindowState): Decision<WindowState> {
  const window = desk.serviceWindow.number;
  if (state === 'closed' && desk.ticket) return refuse('window.busy', { window, label: desk.ticket.label });
  return accept(state);
}
