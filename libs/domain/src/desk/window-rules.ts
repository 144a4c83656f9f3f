import type { PauseReason, WindowState } from '../hall/plan.js';
import { accept, refuse, type Decision } from '../shared/decision.js';
import type { Instant } from '../shared/text.js';
import type { Desk } from './desk.js';

/** A window closes only when nobody stands at it. */
export function turnWindow(desk: Desk, state: 'open' | 'closed'): Decision<Desk> {
  const window = desk.serviceWindow.number;
  if (state === 'closed' && desk.ticket) return refuse('window.busy', { window, label: desk.ticket.label });
  return accept({ ...desk, state: state satisfies WindowState, pause: null });
}

/** A window that pauses ends what it has begun and calls nobody else until it is opened again. */
export function pauseWindow(desk: Desk, reason: PauseReason, until: Instant): Decision<Desk> {
  if (desk.state === 'closed') return refuse('window.closed', { window: desk.serviceWindow.number });
  return accept({ ...desk, state: 'paused', pause: { reason, until } });
}

/** One console works for a window. Another one may take its place, but only knowingly. */
export function sitDown(desk: Desk, id: string, takeOver: boolean, at: Instant): Decision<Desk> {
  const { sitting, serviceWindow } = desk;
  if (sitting?.id === id) return accept(desk);
  if (sitting && !takeOver)
    return refuse('window.taken', { window: serviceWindow.number, minutes: minutesSince(sitting.since, at) });
  return accept({ ...desk, sitting: { id, since: at } });
}

/** Leaves the window to whoever comes next, closed and with nobody standing there. */
export function leaveWindow(desk: Desk): Decision<Desk> {
  const closed = turnWindow(desk, 'closed');
  return closed.accepted ? accept({ ...closed.value, sitting: null }) : closed;
}

/** May this console give orders for the window? */
export function mayWork({ sitting, serviceWindow }: Desk, id: string): Decision<null> {
  return sitting?.id === id ? accept(null) : refuse('window.not-yours', { window: serviceWindow.number });
}

function minutesSince(since: Instant, at: Instant): number {
  return Math.max(0, Math.floor((at - since) / 60_000));
}
