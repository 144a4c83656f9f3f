import fc from 'fast-check';
import { inMinutes, visitRange } from './visit-range.js';

const usual = { from: 180, to: 540 };

describe('a visit against what is usual', () => {
  it('is nothing special up to the time that eight visits of ten keep', () => {
    expect(visitRange(usual, 0)).toMatchObject({ now: 0, isLong: false });
    expect(visitRange(usual, 540).isLong).toBe(false);
    expect(visitRange(usual, 541).isLong).toBe(true);
  });

  it('stays on its bar, however long it takes', () => {
    const seconds = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(seconds, seconds, seconds, (a, b, elapsed) => {
        const range = visitRange({ from: Math.min(a, b), to: Math.max(a, b) }, elapsed);
        expect(range.from).toBeLessThanOrEqual(range.to);
        expect(Math.max(range.to, range.now)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is said in whole minutes, and never as none', () => {
    expect(inMinutes(usual)).toBe('3–9');
    expect(inMinutes({ from: 2, to: 20 })).toBe('1');
  });
});
