import { seatOf } from './use-seat.js';

describe('the seat at a window', () => {
  it.each([
    ['nobody', 'came', 'arriving'],
    ['yours', 'came', 'yours'],
    ['yours', 'sat', 'yours'],
    ['another', 'came', 'taken'],
    ['another', 'sat', 'lost'],
    ['nobody', 'sat', 'free'],
  ] as const)('where %s works, for who %s, is %s', (sitting, past, kind) => {
    expect(seatOf(sitting, past)).toBe(kind);
  });
});
