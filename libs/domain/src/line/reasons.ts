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

/**
 * Where everybody stands in a line; `line` are all who wait in it, in any order. Goes through the line once: two thousand
 * holders may look at the same one.
 */
export function standingsIn(line: readonly PlaceInLine[]): Map<string, Standing> {
  const sorted = [...line].sort(byRank);
  const before = new Map<Lane, Ascending>();
  let again = 0;
  return new Map(
    sorted.map((own, ahead) => {
      const standing = {
        ahead,
        aheadBy: reasonsFor(own, ahead, again, before),
        behind: sorted.length - 1 - ahead,
      };
      // Who was served at a counter without a number and sent on was at a window, too.
      if (own.calls > 0 || own.source === 'counter') again += 1;
      else before.set(own.lane, (before.get(own.lane) ?? new Ascending()).add(own.issueRevision));
      return [own.id, standing];
    }),
  );
}

function reasonsFor(
  { issueRevision }: PlaceInLine,
  ahead: number,
  again: number,
  before: ReadonlyMap<Lane, Ascending>,
): Standing['aheadBy'] {
  const later = (lane: Lane) => before.get(lane)?.above(issueRevision) ?? 0;
  const byLane = {
    ...{ priority: later('priority'), appointment: later('appointment') },
    ...{ returning: later('returning'), group: later('group') },
  };
  const named = { ...byLane, again, 'let-pass': later('ordinary') };
  return { ...named, earlier: Object.values(named).reduce((left, count) => left - count, ahead) };
}

/** Numbers in order, most of which come in order. */
class Ascending {
  private readonly numbers: number[] = [];

  add(number: number): this {
    this.numbers.splice(this.placeAfter(number), 0, number);
    return this;
  }

  /** How many are greater. */
  above(number: number): number {
    return this.numbers.length - this.placeAfter(number);
  }

  private placeAfter(number: number): number {
    let [low, high] = [0, this.numbers.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.numbers[middle] ?? Infinity) <= number) low = middle + 1;
      else high = middle;
    }
    return low;
  }
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
