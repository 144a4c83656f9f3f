import { QuietTime } from './quiet-time.js';

const minute = 60_000;
const closed = { state: 'closed', ticket: null } as const;
const open = { state: 'open', ticket: null } as const;

it('lets the clerk come back when nothing has moved at the window for half an hour', () => {
  const quiet = new QuietTime();
  expect([0, 29, 30].map((at) => quiet.isOver(open, at * minute))).toEqual([false, false, true]);
});

it('waits for another half hour after each sign of somebody', () => {
  const quiet = new QuietTime();
  quiet.isOver(open, 0);
  expect(quiet.isOver(closed, 25 * minute)).toBe(false);
  expect(quiet.isOver(closed, 50 * minute)).toBe(false);
  expect(quiet.isOver(closed, 55 * minute)).toBe(true);
});
