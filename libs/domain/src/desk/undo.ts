import { accept, refuse, type Decision } from '../shared/decision.js';
import { actionOf, occupiesWindow, type TicketAction } from '../ticket/life.js';
import { callRevisionAfterUndo, replay, type Move } from '../ticket/replay.js';
import type { HallPlan } from '../hall/plan.js';
import type { Ticket } from '../ticket/ticket.js';
import type { Moment } from '../ticket/advance.js';
import type { Desk, Step } from './desk.js';

/** How long a clerk may take back a step. */
export const undoWithinMs = 10_000;

/** A call is taken back by `retract`, which is also spoken; the others nobody but the clerk has noticed. */
const undoable: readonly TicketAction[] = ['start', 'finish', 'miss', 'hold', 'resume', 'transfer', 'check'];

/**
 * Takes back the last step of a ticket, if this window took it, a moment ago, and has room for the person. The ticket
 * is then what it was before, by the log; only the version and the log itself go on.
 */
export function undoStep(
  plan: HallPlan,
  desk: Desk,
  { ticket, moves }: { readonly ticket: Ticket; readonly moves: readonly Move[] },
  moment: Moment,
): Decision<Step> {
  const last = moves.at(-1);
  if (!last || !isRecent(desk, last, moment))
    return refuse('step.too-late-to-undo', { label: ticket.label, seconds: undoWithinMs / 1_000 });
  const before = replay(plan, ticket, moves.slice(0, -1));
  const room = occupiesWindow(before.state) ? roomFor(desk, ticket) : accept(null);
  if (!room.accepted) return room;
  const callRevision = callRevisionAfterUndo(ticket, before, moment.revision);
  return accept({ before: ticket, after: { ...before, callRevision, version: ticket.version + 1 } });
}

function roomFor({ serviceWindow, state, ticket: there }: Desk, { id }: Ticket): Decision<null> {
  const window = serviceWindow.number;
  if (there && there.id !== id) return refuse('window.busy', { window, label: there.label });
  return state === 'closed' ? refuse('window.closed', { window }) : accept(null);
}

function isRecent({ serviceWindow }: Desk, last: Move, { at }: Moment): boolean {
  const action = actionOf(last.type);
  if (!action || !undoable.includes(action)) return false;
  return last.window === serviceWindow.number && at - last.at <= undoWithinMs;
}
