import fc from 'fast-check';
import type { Board, BoardCall, HallLayout } from '#contracts';
import { boardView, isQuiet, waitingByZone, type BoardFrame } from './board-view.js';

const now = 10_000_000;
const name = { zh: '名', en: 'name' };
const place = { kind: 'general' as const, services: [], serves: null };

const layout: HallLayout = {
  hall: {
    code: 'center',
    name,
    timeZone: 'Asia/Shanghai',
    open: true,
    hours: { from: '08:30', to: '17:00' },
  },
  zones: ['A', 'B', 'C'].map((letter) => ({ letter, name, direction: name })),
  windows: [
    { number: 1, zone: 'A', ...place },
    { number: 9, zone: 'B', ...place },
    { number: 20, zone: 'C', ...place },
  ],
  services: [
    { code: 'passports', name, zone: 'A' },
    { code: 'pickup', name, zone: 'A' },
    { code: 'insurance', name, zone: 'B' },
  ],
};

interface Some extends Partial<BoardCall> {
  readonly secondsAgo?: number;
}

function call(label: string, { secondsAgo = 0, ...rest }: Some = {}): BoardCall {
  return {
    ticketId: label,
    label,
    window: 1,
    state: 'called',
    calls: 1,
    at: now - secondsAgo * 1000,
    ...rest,
  };
}

const answered = (label: string, secondsAgo: number, rest: Some = {}) =>
  call(label, { state: 'serving', secondsAgo: 100, answeredAt: now - secondsAgo * 1000, ...rest });

function board(calls: BoardCall[], rest: Partial<Board> = {}): Board {
  return {
    ...{ revision: 1, businessDay: '2026-03-12', calls },
    ...{ missed: [], waiting: {}, windows: {}, captions: {} },
    ...rest,
  };
}

const labels = (calls: BoardCall[], frame: Partial<BoardFrame> = {}) => {
  const view = boardView(board(calls), layout, { zones: [], rows: 5, now, ...frame });
  return { newest: view.newest?.call.label, rows: view.rows.map(({ call: { label } }) => label), view };
};

describe('what a board shows', () => {
  it('has the newest call apart and the others below, newest first', () => {
    expect(labels([call('A003'), call('A002'), call('A001')])).toMatchObject({
      newest: 'A003',
      rows: ['A002', 'A001'],
    });
  });

  it('shows nothing before the first call', () => {
    expect(labels([])).toMatchObject({ newest: undefined, rows: [] });
  });

  it('has the newest call of its own zones, and the other zones in the list, marked as elsewhere', () => {
    const calls = [call('A002'), call('B001', { window: 9 }), call('C001', { window: 20 })];
    expect(labels(calls, { zones: ['B'] })).toMatchObject({ newest: 'B001', rows: ['A002', 'C001'] });
    const { newest, view } = labels(calls, { zones: ['B', 'C'] });
    expect([newest, ...view.rows.map(({ own }) => own)]).toEqual(['B001', false, true]);
  });

  it('keeps a call that nobody answered until its zone had five newer ones', () => {
    const old = call('A001', { secondsAgo: 600 });
    const newer = (count: number) => Array.from({ length: count }, (_, place) => call(`A01${place}`));
    expect(labels([...newer(4), old], { rows: 9 }).rows).toContain('A001');
    expect(labels([...newer(5), old], { rows: 9 }).rows).not.toContain('A001');
  });

  it('keeps every call for three minutes, however many are newer', () => {
    const newer = Array.from({ length: 7 }, (_, place) => call(`A01${place}`));
    expect(labels([...newer, call('A001', { secondsAgo: 170 })], { rows: 9 }).rows).toContain('A001');
  });

  it('lets an answered call turn quiet, and leave after half a minute', () => {
    const { rows, view } = labels([call('A009'), answered('A003', 29), answered('A002', 30), call('A001')]);
    expect(rows).toEqual(['A003', 'A001']);
    expect(view.rows.map(isQuiet)).toEqual([true, false]);
  });

  it('keeps the newest call in its place also when it was answered long ago', () => {
    expect(labels([answered('A003', 600)]).newest).toBe('A003');
  });

  it('says of a call that it was repeated, or that it was made while the board heard nothing', () => {
    const gap = { from: now - 60_000, to: now - 2_000 };
    const calls = [
      ...[call('A005'), call('A004', { calls: 2, secondsAgo: 10 })],
      ...[call('A003', { secondsAgo: 10 }), call('A002', { secondsAgo: 90 })],
    ];
    const marks = labels(calls, { gap }).view.rows.map(({ mark }) => mark);
    expect(marks).toEqual(['again', 'meanwhile', 'called']);
  });

  it('turns pages when more is live than fits, and the newest call stays', () => {
    const calls = [5, 4, 3, 2, 1].map((number) => call(`A00${number}`));
    const pageAt = (seconds: number) => labels(calls, { rows: 2, now: now + seconds * 1000 });
    expect(pageAt(0).view.pages).toBe(2);
    const seen = new Set([0, 8].flatMap((seconds) => pageAt(seconds).rows));
    expect([...seen].sort()).toEqual(['A001', 'A002', 'A003', 'A004']);
    expect(pageAt(8).newest).toBe('A005');
  });

  it('loses nobody over its pages and shows each long enough to be read, whatever is called', () => {
    const anyCall = fc.record({
      window: fc.constantFrom(1, 9, 20, 99),
      calls: fc.integer({ min: 1, max: 3 }),
      secondsAgo: fc.integer({ min: 0, max: 170 }),
    });
    const anyCalls = fc.array(anyCall, { minLength: 1, maxLength: 24 });
    const anyZones = fc.subarray(['A', 'B', 'C']);
    fc.assert(
      fc.property(anyCalls, fc.integer({ min: 1, max: 10 }), anyZones, (some, rows, zones) => {
        const calls = some.map((one, index) => call(`A${index}`, one));
        const pageMs = Math.max(8_000, rows * 1_500);
        const { pages } = labels(calls, { rows, zones }).view;
        const begin = Math.ceil(now / (pageMs * pages)) * pageMs * pages;
        // The board as it is at each page turn, with the calls as old as they were.
        const held = calls.map((one) => ({ ...one, at: one.at + begin - now }));
        const seen = Array.from({ length: pages }, (_, page) => {
          const at = begin + page * pageMs;
          const aged = held.map((one) => ({ ...one, at: one.at + at - begin }));
          return boardView(board(aged), layout, { zones, rows, now: at });
        });
        const shown = seen.flatMap((view) => view.rows.map((row) => row.call.label));
        const newest = seen[0]?.newest?.call.label;
        expect([...shown, ...(newest ? [newest] : [])].sort()).toEqual(
          calls.map(({ label }) => label).sort(),
        );
        expect(seen.every((view) => view.newest?.call.label === newest)).toBe(true);
      }),
    );
  });

  it('names missed numbers for a quarter of an hour', () => {
    const missed = [call('A009', { secondsAgo: 899 }), call('A008', { secondsAgo: 901 })];
    const view = boardView(board([], { missed }), layout, { zones: [], rows: 5, now });
    expect(view.missed.map(({ label }) => label)).toEqual(['A009']);
  });

  it('shows calls even before it knows the hall', () => {
    const view = boardView(board([call('A001')]), undefined, { zones: [], rows: 5, now });
    expect(view.newest).toMatchObject({ zone: undefined, call: { label: 'A001' } });
  });

  it('adds up who waits in each zone, of its own zones only', () => {
    const counts = board([], { waiting: { passports: 3, pickup: 2, insurance: 1 } });
    expect(waitingByZone(counts, layout)).toEqual([
      { letter: 'A', people: 5 },
      { letter: 'B', people: 1 },
      { letter: 'C', people: 0 },
    ]);
    expect(waitingByZone(counts, layout, ['B'])).toEqual([{ letter: 'B', people: 1 }]);
  });
});
