import { nextCalm } from './calm.js';

const [before, after] = [{ permits: 3 }, { permits: 7 }];
const calm = { waiting: before, at: 100_000 };
const seen = (now: number, announcing = false) => nextCalm(calm, after, { now, announcing }).waiting;

describe('The counts of a board', () => {
  it('are read anew once a minute', () => {
    expect([seen(159_999), seen(160_000)]).toEqual([before, after]);
  });

  it('never change while a call is announced, and do so right after it', () => {
    expect([seen(165_000, true), seen(166_000)]).toEqual([before, after]);
  });

  it('follow a recording that is wound back', () => {
    expect(seen(0)).toEqual(after);
  });
});
