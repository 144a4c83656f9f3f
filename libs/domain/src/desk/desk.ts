import type { HelpKind, PauseReason, ServiceWindow, WindowState } from '../hall/plan.js';
import { chooseNext, type Heads } from '../line/choose-next.js';
import { accept, refuse, type Decision } from '../shared/decision.js';
import type { Instant } from '../shared/text.js';
import { advance, type Moment } from '../ticket/advance.js';
import { occupiesWindow, type TicketAction } from '../ticket/life.js';
import type { Ticket } from '../ticket/ticket.js';

/** A window at work: its state now, who works at it, and the one ticket that it may have. */
export interface Desk {
  readonly serviceWindow: ServiceWindow;
  readonly state: WindowState;
  /** While paused: why, and when the clerk means to be back. */
  readonly pause: { readonly reason: PauseReason; readonly until: Instant } | null;
  /** The one console at which a clerk works for this window. */
  readonly sitting: { readonly id: string; readonly since: Instant } | null;
  /** The clerk has asked for the supervisor, who has not answered yet. */
  readonly help: { readonly kind: HelpKind; readonly at: Instant } | null;
  readonly ticket: Ticket | null;
}

/** A ticket before and after a step. */
export interface Step {
  readonly before: Ticket;
  readonly after: Ticket;
}

/** Calls the next person to a free, open window. Takes the ticket out of `heads`. */
export function callNext(desk: Desk, heads: Heads, moment: Moment): Decision<Step> {
  const ready = readyToCall(desk);
  if (!ready.accepted) return ready;
  const before = chooseNext(desk.serviceWindow, heads);
  if (!before) return refuse('queue.empty', { window: desk.serviceWindow.number });
  return callTo(desk, before, moment);
}

/** A window calls when it is open and has nobody. */
export function readyToCall({ serviceWindow, state, ticket }: Desk): Decision<null> {
  const window = serviceWindow.number;
  if (ticket) return refuse('window.busy', { window, label: ticket.label });
  return state === 'open' ? accept(null) : refuse('window.closed', { window });
}

export function callTo({ serviceWindow }: Desk, before: Ticket, moment: Moment): Decision<Step> {
  return stepOf(before, advance({ ...before, serviceWindowId: serviceWindow.id }, 'call', moment));
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
  return stepOf(before, advance(before, action, moment));
}

/** Takes somebody back into the line, at the old place, whom this window had put on hold. */
export function resumeAt(desk: Desk, held: Ticket | undefined, moment: Moment): Decision<Step> {
  const window = desk.serviceWindow.number;
  if (!held) return refuse('ticket.unknown');
  if (held.serviceWindowId !== desk.serviceWindow.id)
    return refuse('window.other-ticket', { window, label: held.label });
  return stepOf(held, advance(held, 'resume', moment));
}

/** A step with something more that it changes. */
export function withChanges(step: Decision<Step>, changes: Partial<Ticket>): Decision<Step> {
  if (!step.accepted) return step;
  return accept({ before: step.value.before, after: { ...step.value.after, ...changes } });
}

export function stepOf(before: Ticket, after: Decision<Ticket>): Decision<Step> {
  return after.accepted ? accept({ before, after: after.value }) : after;
}

/** The ticket at a window after a step of any ticket. */
export function ticketAfter(desk: Desk, { after }: Step): Ticket | null {
  if (occupiesWindow(after.state) && after.serviceWindowId === desk.serviceWindow.id) return after;
  return desk.ticket?.id === after.id ? null : desk.ticket;
}
