import type { Board } from '#contracts';

/** Counts as a board shows them, and since when. */
export interface Calm {
  readonly waiting: Board['waiting'];
  readonly at: number;
}

const calmMs = 60_000;

interface Moment {
  readonly now: number;
  /** While a call is announced, nothing else changes. */
  readonly announcing: boolean;
}

/** The counts that a board shows next: new ones once a minute, never while somebody is being called. */
export function nextCalm(calm: Calm, waiting: Board['waiting'], { now, announcing }: Moment): Calm {
  // A recording may also be wound back.
  const isDue = Math.abs(now - calm.at) >= calmMs;
  return isDue && !announcing ? { waiting, at: now } : calm;
}
