import type { ServiceWindow, WindowState } from '../hall/plan.js';
import { chooseNext, type Heads } from '../line/choose-next.js';
import { accept, refuse, type Decision } from '../shared/decision.js';
import { advance, type Moment } from '../ticket/advance.js';
import type { TicketAction } from '../ticket/life.js';
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

/** A window closes only when nobody stands at it. */
export function changeState(desk: Desk, state: WindowState): Decision<WindowState> {
  const window = desk.serviceWindow.number;
  if (state === 'closed' && desk.ticket) return refuse('window.busy', { window, label: desk.ticket.label });
  return accept(state);
}
