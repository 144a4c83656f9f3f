import { hear, isMadeMeanwhile, nothingHeard, type Hearing } from './gap.js';

const call = (at: number) => ({
  ...{ ticketId: 'T', label: 'A001', window: 1, state: 'called' as const },
  ...{ calls: 1, at },
});
const after = (...proofs: number[]): Hearing => proofs.reduce(hear, nothingHeard);

describe('A screen that was cut off', () => {
  it('knows nothing of a gap while it hears something every few seconds', () => {
    expect(after(1_000, 3_000, 8_000).gap).toBeNull();
  });

  it('knows from when to when it heard nothing', () => {
    expect(after(1_000, 3_000, 40_000, 42_000).gap).toEqual({ from: 3_000, to: 40_000 });
  });

  it('has no gap before the first thing that it ever heard', () => {
    expect(after(1_000_000).gap).toBeNull();
  });

  it('is not told more by hearing the same proof again', () => {
    const heard = after(1_000, 40_000);
    expect(hear(heard, 40_000)).toBe(heard);
  });

  it.each([
    ['made before', 3_000, 40_000, false],
    ['made meanwhile', 3_001, 40_000, true],
    ['made meanwhile, a minute later', 3_001, 100_000, false],
    ['made after the return', 40_001, 41_000, false],
  ])('a call %s: %i at %i is named: %s', (_, at, now, named) => {
    expect(isMadeMeanwhile(call(at), { from: 3_000, to: 40_000 }, now)).toBe(named);
  });
});
