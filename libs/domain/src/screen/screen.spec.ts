import { screenStateAt, silentAfterMs, type ScreenReport } from './screen.js';

const report: ScreenReport = {
  ...{ kind: 'board', shows: 'A', build: 'abc', revision: 7, ageMs: 1_000, clockSkewMs: 0 },
  ...{ font: true, sound: 'none', awake: true, fullScreen: true, width: 1920, height: 1080 },
};
const now = 1_000_000;

describe('A screen on the wall', () => {
  it.each([
    ['is live when it has just said so', 0, 1_000, 'live'],
    ['is not live when it knows itself that it shows old calls', 0, 20_001, 'not-live'],
    ['may miss two reports', silentAfterMs, 1_000, 'live'],
    ['is silent when it missed three, whatever it said last', silentAfterMs + 1, 1_000, 'silent'],
  ] as const)('%s', (_, silentMs, ageMs, state) => {
    const screen = { id: 'one', report: { ...report, ageMs }, reportedAt: now - silentMs };
    expect(screenStateAt(screen, now)).toBe(state);
  });

  it('that dies is noticed within 30 to 60 seconds', () => {
    expect(silentAfterMs).toBeGreaterThanOrEqual(30_000);
    expect(silentAfterMs).toBeLessThanOrEqual(60_000);
  });
});
