import fc from 'fast-check';
import { lockedUntil, patienceWithAccount as patience, withAttempt, type Attempts } from './lock-out.js';

const after = (count: number, at = 0): Attempts | undefined => {
  let attempts: Attempts | undefined;
  for (let nth = 0; nth < count; nth += 1) attempts = withAttempt(attempts, at);
  return attempts;
};
const lock = (count: number) => lockedUntil(after(count) ?? { failures: 0, lastAt: 0 }, patience);

it('the first mistakes cost nothing', () => {
  expect([0, 1, patience.free - 1].map(lock)).toEqual([0, 0, 0]);
});

it('every further one doubles the waiting', () => {
  const first = patience.firstWaitMs;
  expect([5, 6, 7, 8].map(lock)).toEqual([first, 2 * first, 4 * first, 8 * first]);
});

it('which never gets longer than a quarter of an hour, nor shorter than before', () => {
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 500 }), (count) => {
      expect(lock(count)).toBeLessThanOrEqual(patience.longestWaitMs);
      expect(lock(count + 1)).toBeGreaterThanOrEqual(lock(count));
    }),
  );
});

it('an hour without an attempt forgives all', () => {
  const before = after(20);
  expect(withAttempt(before, 59 * 60_000).failures).toBe(21);
  expect(withAttempt(before, 60 * 60_000).failures).toBe(1);
});

it('leaves somebody who guesses day and night little more than a hundred attempts a day', () => {
  const day = 24 * 60 * 60_000;
  let [attempts, now, tried] = [withAttempt(undefined, 0), 0, 1];
  for (; now < day; tried += 1) {
    now = Math.max(now, lockedUntil(attempts, patience));
    attempts = withAttempt(attempts, now);
  }
  expect(tried).toBeLessThan(110);
});
