const minute = 60_000;
const step = 5;

/** When somebody's turn may come, in ms from now, by how sure it is: one in ten is called before `p10`. */
export interface Foresight {
  readonly p10: number;
  readonly p20: number;
  readonly p80: number;
}

/** What a holder is told, in whole steps of five minutes. */
export interface WaitRange {
  readonly from: number;
  readonly to: number;
  /** Minutes that one may leave the hall for; `null` when it is safer to stay. */
  readonly leave: number | null;
}

/** Out of the hall, back to the seat and a moment to spare. */
const wayBack = 5;
/** Less than this is not worth leaving for. */
const shortestLeave = 10;

/** A range as it is said: rounded outward, never empty, never a single minute. Nothing where no end can be foreseen. */
export function waitRange({ p10, p20, p80 }: Foresight): WaitRange | null {
  if (!Number.isFinite(p80)) return null;
  const from = Math.floor(p20 / minute / step) * step;
  const to = Math.max(from + step, Math.ceil(p80 / minute / step) * step);
  const leave = Math.floor((p10 / minute - wayBack) / step) * step;
  return { from, to, leave: leave >= shortestLeave ? leave : null };
}
