import {
  accept,
  lockedUntil,
  refuse,
  withAttempt,
  type Decision,
  type Instant,
  type Patience,
} from '#domain';
import type { AttemptStore } from '../ports/index.js';

/**
 * Counts an attempt before it is looked at: a hundred at once are a hundred, not one. Whoever succeeds has it taken
 * back. Refuses `sign-in.locked`.
 */
export async function countAttempt(
  attempts: AttemptStore,
  subject: string,
  patience: Patience,
  now: Instant,
): Promise<Decision<null>> {
  const before = await attempts.find(subject);
  const until = before ? lockedUntil(before, patience) : 0;
  if (until > now) return refuse('sign-in.locked', { seconds: Math.ceil((until - now) / 1_000) });
  attempts.save(subject, withAttempt(before, now));
  return accept(null);
}

/** An attempt was right after all; the others of the same subject stay counted. */
export async function takeBackAttempt(attempts: AttemptStore, subject: string): Promise<void> {
  const counted = await attempts.find(subject);
  if (counted) attempts.save(subject, { ...counted, failures: Math.max(0, counted.failures - 1) });
}
