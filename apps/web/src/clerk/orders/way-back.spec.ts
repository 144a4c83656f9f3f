import { secondsLeft, wayBackFrom } from './way-back.js';

const text = { zh: '呼叫', en: 'call' };
const way = wayBackFrom(50_000, { name: text, then: text, steps: [], spoken: false });

describe('the way back', () => {
  it.each([
    [50_000, 10],
    [50_001, 9],
    [59_000, 1],
    [59_001, 0],
    [80_000, 0],
  ])('at %i is open for %i whole seconds, the last one left for the way to the system', (now, left) => {
    expect(secondsLeft(way, now)).toBe(left);
  });

  it('is not there for what cannot be taken back', () => {
    expect(wayBackFrom(0, undefined)).toBeNull();
    expect(secondsLeft(null, 0)).toBe(0);
  });
});
