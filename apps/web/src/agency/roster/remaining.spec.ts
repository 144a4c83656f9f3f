import { remaining } from './remaining.js';

describe('what remains of booking a roster', () => {
  it('is said once a twentieth is done', () => {
    expect(remaining({ done: 4, total: 100, perSecond: 10 })).toBeNull();
    expect(remaining({ done: 5, total: 100, perSecond: 10 })).toBe(10);
  });

  it('is not said when it is over at once, or when nothing is known', () => {
    expect(remaining({ done: 95, total: 100, perSecond: 10 })).toBeNull();
    expect(remaining({ done: 50, total: 100, perSecond: null })).toBeNull();
    expect(remaining({ done: 50, total: 100, perSecond: 0 })).toBeNull();
  });
});
