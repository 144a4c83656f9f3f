/** Seconds that six visits of ten took lately. */
interface Usual {
  readonly from: number;
  readonly to: number;
}

export interface VisitRange {
  /** Shares of the whole bar, from 0 to 1. */
  readonly from: number;
  readonly to: number;
  readonly now: number;
  /** Longer than eight visits of ten. */
  readonly isLong: boolean;
}

/** A bar on which what is usual lies in the middle, and which grows with a visit that does not end. */
export function visitRange({ from, to }: Usual, seconds: number): VisitRange {
  const whole = Math.max(to * 1.5, seconds, 1);
  return { from: from / whole, to: to / whole, now: seconds / whole, isLong: seconds > to };
}

/** `3–9`, in whole minutes; never `0`, and one number where both are the same. */
export function inMinutes({ from, to }: Usual): string {
  const [least, most] = [from, to].map((seconds) => Math.max(1, Math.round(seconds / 60)));
  return least === most ? `${least}` : `${least}–${most}`;
}
