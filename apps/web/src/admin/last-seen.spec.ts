import { lastSeen } from './last-seen.js';

const asOf = '2026-03-12T03:00:00.000Z';

it.each([
  [null, ['never']],
  ['2026-03-12T02:59:30.000Z', ['now']],
  ['2026-03-12T03:00:05.000Z', ['now']],
  ['2026-03-12T02:59:00.000Z', ['minutesAgo', { count: 1 }]],
  ['2026-03-12T02:48:00.000Z', ['minutesAgo', { count: 12 }]],
])('a device that was there at %s was last seen %p', (at, words) => {
  expect(lastSeen(at, asOf)).toEqual(words);
});
