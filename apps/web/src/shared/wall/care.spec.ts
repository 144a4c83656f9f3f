import type { Board, HallLayout } from '#contracts';
import { isMirrored, restingPlace, shineOf } from './care.js';

const board = (rest: Partial<Board> = {}): Board => ({
  ...{
    revision: 1,
    businessDay: '2026-03-12',
    calls: [],
    missed: [],
    waiting: {},
    windows: {},
    captions: {},
  },
  ...rest,
});
const hall = (open: boolean) => ({ hall: { open } }) as unknown as HallLayout;

describe('A panel', () => {
  it('shines while numbers are given out, and before it knows its hall', () => {
    expect([shineOf(board(), hall(true)), shineOf(board(), undefined)]).toEqual(['full', 'full']);
  });

  it('shines less after closing time, as long as somebody waits or a window is open', () => {
    expect(shineOf(board({ waiting: { permits: 1 } }), hall(false))).toBe('dim');
    expect(shineOf(board({ windows: { 3: { state: 'open' } } }), hall(false))).toBe('dim');
  });

  it('rests when everybody has gone home', () => {
    expect(shineOf(board({ waiting: { permits: 0 } }), hall(false))).toBe('rest');
    expect(shineOf(board({ windows: { 3: { state: 'paused' } } }), hall(false))).toBe('rest');
  });

  it('changes the sides of its header every hour', () => {
    const hours = [0, 1, 2, 3].map((hour) => isMirrored(hour * 3_600_000 + 60_000));
    expect(hours).toEqual([false, true, false, true]);
  });

  it('has its resting clock in sixty places within an hour, each for a minute', () => {
    const places = Array.from({ length: 60 }, (_, minute) => JSON.stringify(restingPlace(minute * 60_000)));
    expect(new Set(places).size).toBe(60);
    expect(restingPlace(0)).toEqual(restingPlace(59_999));
  });
});
