import { refuse, type Decision } from '../shared/decision.js';
import type { Moment } from '../ticket/advance.js';
import { occupiesWindow, type TicketState } from '../ticket/life.js';
import type { Ticket } from '../ticket/ticket.js';
import { advanceAt, callTo, readyToCall, type Desk, type Step } from './desk.js';

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

/** Gives up on somebody who did not come; not before there was time to come. */
export function missAt(desk: Desk, ticketId: string, afterMs: number, moment: Moment): Decision<Step> {
  const { ticket } = desk;
  const left = ticket?.id === ticketId ? (ticket.calledAt ?? 0) + afterMs - moment.at : 0;
  if (ticket?.state === 'called' && left > 0)
    return refuse('call.too-early-to-miss', { label: ticket.label, seconds: Math.ceil(left / 1_000) });
  return advanceAt(desk, ticketId, 'miss', moment);
}

const callable: readonly TicketState[] = ['waiting', 'missed', 'held'];

/**
 * Calls the person with a number, out of turn: somebody who came late, or whom the clerk has a reason to take. `having`
 * are the tickets of today with that number, whatever their letter.
 */
export function callByNumber(
  desk: Desk,
  number: string,
  having: readonly Ticket[],
  moment: Moment,
): Decision<Step> {
  const ready = readyToCall(desk);
  if (!ready.accepted) return ready;
  const [first, ...others] = having.filter((ticket) => mayPick(desk, ticket));
  if (first && others.length === 0) return callTo(desk, first, moment);
  const labels = [first, ...others].flatMap((ticket) => ticket?.label ?? []).join(' / ');
  return first ? refuse('number.ambiguous', { number, labels }) : whyNobody(desk, number, having);
}

function mayPick({ serviceWindow }: Desk, { state, serviceId, serviceWindowId }: Ticket): boolean {
  if (!callable.includes(state)) return false;
  // Bound for one window, or on hold at one: that window alone.
  if (state !== 'missed' && serviceWindowId !== null) return serviceWindowId === serviceWindow.id;
  return serviceWindow.duties.includes(serviceId);
}

function whyNobody(desk: Desk, number: string, having: readonly Ticket[]): Decision<never> {
  const theirs = having.find((ticket) => occupiesWindow(ticket.state));
  if (theirs) return refuse('ticket.at-window', { label: theirs.label });
  return refuse('number.unknown', { window: desk.serviceWindow.number, number });
}
