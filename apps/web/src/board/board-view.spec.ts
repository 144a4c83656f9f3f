import type { Board, BoardCall, HallLayout } from '#contracts';
import { boardView, waitingByZone } from './board-view.js';

const now = 10_000_000;
const name = { zh: '名', en: 'name' };

const layout: HallLayout = {
  hall: {
    code: 'center',
    name,
    timeZone: 'Asia/Shanghai',
    open: true,
    hours: { from: '08:30', to: '17:00' },
  },
  zones: ['A', 'B'].map((letter) => ({ letter, name, direction: name })),
  windows: [
    { number: 1, zone: 'A' },
    { number: 9, zone: 'B' },
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

function board(calls: BoardCall[], rest: Partial<Board> = {}): Board {
  return {
    ...{ revision: 1, businessDay: '2026-03-12', calls },
    ...{ missed: [], waiting: {}, windows: {}, captions: {} },
    ...rest,
  };
}

const labels = (calls: BoardCall[], frame: { rows?: number; zone?: string; now?: number } = {}) => {
  const view = boardView(board(calls), layout, { zone: null, rows: 5, now, ...frame });
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

  it('has the newest call of its own zone, and the other zones in the list', () => {
    const calls = [call('A002'), call('B001', { window: 9 }), call('A001')];
    expect(labels(calls, { zone: 'B' })).toMatchObject({ newest: 'B001', rows: ['A002', 'A001'] });
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

  it('shows an answered call quietly, and only where there is room', () => {
    const answered = call('A001', { state: 'serving', secondsAgo: 20 });
    const roomy = labels([call('A003'), call('A002'), answered]);
    expect(roomy.view.rows.map(({ quiet }) => quiet)).toEqual([false, true]);
    expect(labels([call('A003'), answered, call('A002')], { rows: 1 }).rows).toEqual(['A002']);
  });

  it('turns no page for answered calls', () => {
    const answered = Array.from({ length: 12 }, (_, place) => call(`A01${place}`, { state: 'finished' }));
    const { rows, view } = labels([call('A030'), ...answered, call('A001')], { rows: 3 });
    expect(view.pages).toBe(1);
    expect(rows).toEqual(['A010', 'A011', 'A001']);
  });

  it('turns pages when more is live than fits, and the newest call stays', () => {
    const calls = [5, 4, 3, 2, 1].map((number) => call(`A00${number}`));
    const pageAt = (seconds: number) => labels(calls, { rows: 2, now: now + seconds * 1000 });
    expect(pageAt(0).view.pages).toBe(2);
    const seen = new Set([0, 8].flatMap((seconds) => pageAt(seconds).rows));
    expect([...seen].sort()).toEqual(['A001', 'A002', 'A003', 'A004']);
    expect(pageAt(8).newest).toBe('A005');
  });

  it('names missed numbers for a quarter of an hour', () => {
    const missed = [call('A009', { secondsAgo: 899 }), call('A008', { secondsAgo: 901 })];
    const view = boardView(board([], { missed }), layout, { zone: null, rows: 5, now });
    expect(view.missed.map(({ label }) => label)).toEqual(['A009']);
  });

  it('shows calls even before it knows the hall', () => {
    const view = boardView(board([call('A001')]), undefined, { zone: null, rows: 5, now });
    expect(view.newest).toMatchObject({ zone: undefined, call: { label: 'A001' } });
  });

  it('adds up who waits in each zone', () => {
    const counts = board([], { waiting: { passports: 3, pickup: 2 } });
    expect(waitingByZone(counts, layout)).toEqual([
      { letter: 'A', people: 5 },
      { letter: 'B', people: 0 },
    ]);
  });
});
