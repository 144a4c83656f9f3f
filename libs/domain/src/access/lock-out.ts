import type { Instant } from '../shared/text.js';

/** Wrong attempts in a row, for one account or from one address. */
export interface Attempts {
  readonly failures: number;
  readonly lastAt: Instant;
}

/** How many wrong attempts are free, and how the waiting after them grows. */
export interface Patience {
  readonly free: number;
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
}

/** Somebody who mistypes; and a hall full of people who mistype behind one address. */
export const patienceWithAccount: Patience = { free: 5, firstWaitMs: 15_000, longestWaitMs: 15 * 60_000 };
export const patienceWithAddress: Patience = { free: 30, firstWaitMs: 5_000, longestWaitMs: 15 * 60_000 };

/** After so long without an attempt everything is forgotten. */
const forgottenAfterMs = 60 * 60_000;

/** Until when no further attempt is looked at; 0 when there is no lock. Doubles with every attempt beyond the free ones. */
export function lockedUntil({ failures, lastAt }: Attempts, patience: Patience): Instant {
  if (failures < patience.free) return 0;
  const wait = patience.firstWaitMs * 2 ** (failures - patience.free);
  return lastAt + Math.min(wait, patience.longestWaitMs);
}

/** The attempts with one more at `now`. An attempt counts before it is looked at, so that many at once do not slip by. */
export function withAttempt(before: Attempts | undefined, now: Instant): Attempts {
  const isRecent = before !== undefined && now - before.lastAt < forgottenAfterMs;
  return { failures: (isRecent ? before.failures : 0) + 1, lastAt: now };
}
