import type { Instant } from '../shared/text.js';

/** A working day: whoever comes tomorrow signs in again. */
export const sessionLastsMs = 12 * 60 * 60_000;

/** Without any request for so long, somebody has gone home without signing out. */
export const sessionIdleMs = 30 * 60_000;

/** A code on a device's screen is confirmed while somebody stands in front of it, or asked for anew. */
export const enrolmentLastsMs = 10 * 60_000;

/** From when on a session must have been used to be still good at `now`. */
export function usedSince(now: Instant): Instant {
  return now - sessionIdleMs;
}
