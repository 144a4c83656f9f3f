import type { HallEvent, TicketMoved } from '../event/hall-event.js';
import type { HallPlan } from '../hall/plan.js';
import { changesBy } from './advance.js';
import { actionOf, occupiesWindow } from './life.js';
import type { Ticket } from './ticket.js';

/** A move of a ticket as the log holds it. */
export type Move = HallEvent & TicketMoved;

/**
 * A ticket as its log tells it, however it is stored now: of `ticket` only what is frozen at issue is used. `moves` are
 * all its moves up to the moment that is asked about, oldest first. Throws when there is none.
 */
export function replay(plan: HallPlan, ticket: Ticket, moves: readonly Move[]): Ticket {
  const [first, ...later] = moves;
  if (!first) throw new Error(`the log does not know ${ticket.label}`);
  const lives = [begun(plan, ticket, first)];
  later.forEach((move) => lives.push(next(plan, lives, move)));
  return lives.at(-1) ?? ticket;
}

function begun(plan: HallPlan, ticket: Ticket, move: Move): Ticket {
  const nothingYet = {
    calls: 0,
    calledAt: null,
    comingAt: null,
    callRevision: null,
    endedAt: null,
    version: 1,
  };
  const startedAt = move.to === 'serving' ? move.at : null;
  return told(plan, { ...ticket, ...nothingYet, startedAt }, move);
}

/** An undone step brings back the life before the last one; it is there a second time, with a new version. */
function next(plan: HallPlan, lives: readonly Ticket[], move: Move): Ticket {
  const [before, last] = lives.slice(-2);
  const action = actionOf(move.type);
  const now = last ?? before;
  if (!now) throw new Error('a life begins with its first move');
  const version = now.version + 1;
  if (action) return told(plan, { ...now, ...changesBy(now, action, move), version }, move);
  return {
    ...(before ?? now),
    callRevision: callRevisionAfterUndo(now, before ?? now, move.revision),
    version,
  };
}

/** What every event says of the state that it leads to. */
function told(plan: HallPlan, ticket: Ticket, move: Move): Ticket {
  const windowOf = (number: number | null | undefined) =>
    plan.windows.find((serviceWindow) => serviceWindow.number === number)?.id ?? null;
  return {
    ...ticket,
    serviceId: plan.services.find(({ code }) => code === move.service)?.id ?? ticket.serviceId,
    state: move.to,
    rankAt: move.rankAt,
    serviceWindowId: windowOf(move.to === 'waiting' ? move.boundFor : move.window),
    holdReason: move.reason ?? null,
    holdUntil: move.until ?? null,
    papers: move.papers ?? null,
    result: move.result ?? null,
  };
}

/**
 * The place on the board after a step was undone. Whoever had left it comes back on top, as if called just now; whoever
 * was still shown keeps the place, and who walked up without a call has none.
 */
export function callRevisionAfterUndo(undone: Ticket, back: Ticket, revision: number): number | null {
  if (back.calls === 0) return null;
  const wasShown = occupiesWindow(undone.state) || undone.state === 'finished';
  return occupiesWindow(back.state) && !wasShown ? revision : back.callRevision;
}
