import { takeBackSeconds } from './take-back-time.js';

const at = Date.parse('2026-03-12T02:00:00.000Z');
const called = { state: 'called', calls: 1, calledAt: new Date(at).toISOString() } as const;

describe('taking back a call', () => {
  it.each([
    [-400, 10],
    [0, 10],
    [1, 9],
    [2_000, 8],
    [9_000, 1],
    [9_001, 0],
    [60_000, 0],
  ])('%i ms after the call there are %i seconds left', (elapsed, left) => {
    expect(takeBackSeconds(called, at + elapsed)).toBe(left);
  });

  it('is over once the person was called again, came, or left', () => {
    expect(takeBackSeconds({ ...called, calls: 2 }, at)).toBe(0);
    expect(takeBackSeconds({ ...called, state: 'serving' }, at)).toBe(0);
    expect(takeBackSeconds({ ...called, calledAt: null }, at)).toBe(0);
    expect(takeBackSeconds(null, at)).toBe(0);
  });
});
