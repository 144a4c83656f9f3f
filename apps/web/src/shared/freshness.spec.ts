import { freshnessOf } from './freshness.js';

describe('freshness', () => {
  it.each([
    [0, 'fresh'],
    [5_000, 'fresh'],
    [5_001, 'ageing'],
    [20_000, 'ageing'],
    [20_001, 'stale'],
  ])('after %i ms it is %s', (ageMs, freshness) => {
    expect(freshnessOf(ageMs)).toBe(freshness);
  });
});
