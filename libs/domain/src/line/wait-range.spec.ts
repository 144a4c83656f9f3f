import fc from 'fast-check';
import { waitRange } from './wait-range.js';

const minutes = (count: number) => count * 60_000;

describe('The range of a wait', () => {
  it('is rounded outward to steps of five minutes', () => {
    const range = waitRange({ p10: minutes(14), p20: minutes(17), p80: minutes(23) });
    expect(range).toEqual({ from: 15, to: 25, leave: null });
  });

  it('says for how long one may leave, with the way back taken off', () => {
    expect(waitRange({ p10: minutes(21), p20: minutes(24), p80: minutes(41) })?.leave).toBe(15);
    expect(waitRange({ p10: minutes(15), p20: minutes(24), p80: minutes(41) })?.leave).toBe(10);
  });

  it('lets nobody leave for less than ten minutes', () => {
    expect(waitRange({ p10: minutes(14.9), p20: minutes(24), p80: minutes(41) })?.leave).toBeNull();
  });

  it('is not said when no end can be foreseen', () => {
    expect(waitRange({ p10: 0, p20: minutes(5), p80: Infinity })).toBeNull();
  });

  it('always holds what was foreseen, is never empty, and ends after one may be back', () => {
    const times = fc.array(fc.integer({ min: 0, max: minutes(600) }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(times, (drawn) => {
        const [p10 = 0, p20 = 0, p80 = 0] = drawn.sort((a, b) => a - b);
        const range = waitRange({ p10, p20, p80 });
        if (!range) throw new Error('three finite times give a range');
        expect(minutes(range.from)).toBeLessThanOrEqual(p20);
        expect(minutes(range.to)).toBeGreaterThanOrEqual(p80);
        expect(range.to).toBeGreaterThan(range.from);
        expect(minutes(range.leave ?? 0)).toBeLessThanOrEqual(p10);
        expect([range.from % 5, range.to % 5, (range.leave ?? 0) % 5]).toEqual([0, 0, 0]);
      }),
    );
  });
});
