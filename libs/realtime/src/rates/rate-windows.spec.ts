import fc from 'fast-check';
import { RateWindows } from './rate-windows.js';

const minute = 60_000;

describe('A limit', () => {
  it('lets so many through in a stretch of time, and says how long the next one waits', () => {
    const windows = new RateWindows();
    for (let n = 0; n < 3; n += 1) expect(windows.take('a', 3, minute, 10_000 + n)).toBe(0);
    expect(windows.take('a', 3, minute, 20_000)).toBe(40_000);
    expect(windows.take('b', 3, minute, 20_000)).toBe(0);
    expect(windows.take('a', 3, minute, minute)).toBe(0);
  });

  it('never lets more through in any stretch, whatever comes when', () => {
    const press = fc.record({ key: fc.constantFrom('a', 'b'), at: fc.integer({ min: 0, max: 10 * minute }) });
    fc.assert(
      fc.property(fc.array(press, { maxLength: 300 }), fc.integer({ min: 1, max: 9 }), (presses, limit) => {
        const windows = new RateWindows();
        const passed = new Map<string, number>();
        const ordered = presses.toSorted((one, other) => one.at - other.at);
        for (const { key, at } of ordered) {
          const wait = windows.take(key, limit, minute, at);
          expect(wait).toBeLessThanOrEqual(minute);
          const stretch = `${key} ${Math.floor(at / minute)}`;
          if (wait === 0) passed.set(stretch, (passed.get(stretch) ?? 0) + 1);
          else expect(passed.get(stretch)).toBe(limit);
        }
        expect(Math.max(0, ...passed.values())).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it('counts what other processes counted', () => {
    const windows = new RateWindows();
    windows.take('a', 5, minute, 0);
    for (const [, window] of windows.untold(1)) window.others = 4;
    expect(windows.take('a', 5, minute, 2)).toBe(minute - 2);
  });

  it('forgets what is over, and the oldest when an attacker has a million addresses', () => {
    const windows = new RateWindows();
    for (let address = 0; address < 150_000; address += 1) windows.take(`x${address}`, 1, minute, 5);
    expect(windows.size).toBe(100_000);
    expect(windows.take('x149999', 1, minute, 6)).toBeGreaterThan(0);
    expect([...windows.untold(minute)]).toEqual([]);
    expect(windows.size).toBe(0);
  });
});
