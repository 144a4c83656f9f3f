import type { TicketMoved } from '../event/hall-event.js';
import type { Lane } from '../ticket/lane.js';
import type { Ticket } from '../ticket/ticket.js';
import { byRank } from './order.js';

type LaneWithRule = Exclude<Lane, 'ordinary'>;

/**
 * Why somebody is before somebody else in a line, for holders who look at it: `earlier` came before, `let-pass` came
 * later and was let pass, `again` was at a window already and waits once more; the others are in a lane with a head start.
 */
export type AheadReason = 'earlier' | 'let-pass' | 'again' | LaneWithRule;
export const aheadReasons = [
  ...(['earlier', 'let-pass', 'again', 'priority', 'appointment', 'returning', 'group'] as const),
] satisfies readonly AheadReason[];

/** Where a holder stands: how many are before, by reason, and how many behind. */
export interface Standing {
  readonly ahead: number;
  readonly aheadBy: Readonly<Record<AheadReason, number>>;
  readonly behind: number;
}

/** What one needs to know of somebody who waits, to say why they are before somebody else. */
export type PlaceInLine = Pick<Ticket, 'id' | 'lane' | 'source' | 'calls' | 'rankAt' | 'issueRevision'>;

/** Where a waiting ticket stands in its line; `line` are all who wait in it, in any order, itself included or not. */
export function standingOf(own: PlaceInLine, line: readonly PlaceInLine[]): Standing {
  const others = line.filter(({ id }) => id !== own.id);
  const before = others.filter((other) => byRank(other, own) < 0);
  const aheadBy = Object.fromEntries(aheadReasons.map((reason) => [reason, 0])) as Record<
    AheadReason,
    number
  >;
  for (const other of before) aheadBy[aheadReason(other, own)] += 1;
  return { ahead: before.length, aheadBy, behind: others.length - before.length };
}

function aheadReason({ calls, source, issueRevision, lane }: PlaceInLine, own: PlaceInLine): AheadReason {
  // Who was served at a counter without a number and sent on was at a window, too.
  if (calls > 0 || source === 'counter') return 'again';
  if (issueRevision < own.issueRevision) return 'earlier';
  return lane === 'ordinary' ? 'let-pass' : lane;
}

/** By which rule somebody was called: in the order of arrival, once more, by number out of turn, or by the lane. */
export type CallReason = 'arrival' | 'again' | 'picked' | LaneWithRule;
export const callReasons = [
  ...(['arrival', 'priority', 'appointment', 'returning', 'group', 'again', 'picked'] as const),
] satisfies readonly CallReason[];

/** The one rule that a call went by. `call` is an event of the kind `ticket.called`. */
export function callReason({
  picked,
  calls,
  lane,
}: Pick<TicketMoved, 'picked' | 'calls' | 'lane'>): CallReason {
  if (picked) return 'picked';
  if (calls > 1) return 'again';
  return lane === 'ordinary' ? 'arrival' : lane;
}
