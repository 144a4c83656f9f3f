import fc from 'fast-check';
import type { Board, BoardCall, HallLayout } from '#contracts';
import { stillNext, windowFace } from './window-face.js';

const now = 10_000_000;
const name = { zh: '名', en: 'name' };

const layout = {
  zones: [],
  services: [],
  windows: [
    [1, 'A', ['passports']],
    [2, 'A', ['passports', 'pickup']],
    [3, 'A', ['tax']],
    [9, 'B', ['passports']],
    [12, 'A', ['pickup']],
  ].map(([number, zone, services]) => ({ number, zone, services, kind: 'general', serves: name })),
} as unknown as HallLayout;

const ticket = (different: Partial<BoardCall> = {}): BoardCall => ({
  ...{ ticketId: 'T', label: 'A015', window: 2, state: 'called', calls: 1, at: now - 1_000 },
  ...different,
});

function board(windows: Board['windows'], calls: BoardCall[] = []): Board {
  return { revision: 1, businessDay: '2026-03-12', calls, missed: [], waiting: {}, windows, captions: {} };
}

const face = (windows: Board['windows'], known: HallLayout | undefined = layout) =>
  windowFace(board(windows), known, { serviceWindow: 2, now });

describe('What hangs over a window', () => {
  it('asks whom it calls to come, inside out for ten seconds', () => {
    const called = (secondsAgo: number, calls = 1) =>
      face({ 2: { state: 'open', ticket: ticket({ at: now - secondsAgo * 1_000, calls }) } });
    expect(called(1)).toEqual({ kind: 'calling', label: 'A015', again: false, fresh: true });
    expect(called(10)).toMatchObject({ kind: 'calling', fresh: false });
    expect(called(1, 2)).toMatchObject({ again: true, fresh: true });
  });

  it('says whom it serves, quietly, also when the clerk has already asked for a break', () => {
    const serving = { kind: 'serving', label: 'A015' };
    expect(face({ 2: { state: 'open', ticket: ticket({ state: 'serving' }) } })).toEqual(serving);
    expect(face({ 2: { state: 'paused', until: 1, ticket: ticket({ state: 'serving' }) } })).toEqual(serving);
  });

  it('is ready while it is open and has nobody', () => {
    expect(face({ 2: { state: 'open' } })).toEqual({ kind: 'ready' });
  });

  it('says when it goes on, as long as that is to come', () => {
    const until = now + 600_000;
    expect(face({ 2: { state: 'paused', until } })).toMatchObject({ kind: 'paused', until });
    expect(face({ 2: { state: 'paused', until: now } })).toMatchObject({ kind: 'paused', until: null });
  });

  it('names the nearest open window for the same services, in its own zone first', () => {
    const others = (open: number[]) =>
      face(Object.fromEntries(open.map((number) => [number, { state: 'open' as const }])));
    expect(others([1, 3, 9, 12])).toEqual({ kind: 'closed', instead: 1 });
    expect(others([3, 9, 12])).toEqual({ kind: 'closed', instead: 12 });
    expect(others([3, 9])).toEqual({ kind: 'closed', instead: 9 });
    expect(others([3])).toEqual({ kind: 'closed', instead: null });
  });

  it('never sends anybody to a window that is not open, or that does something else', () => {
    const states = fc.constantFrom('open', 'paused', 'closed');
    const anyWindows = fc.record({ 1: states, 2: states, 3: states, 9: states, 12: states });
    fc.assert(
      fc.property(anyWindows, (chosen) => {
        const windows = Object.fromEntries(
          Object.entries(chosen).map(([number, state]) => [number, { state: state as 'open' }]),
        );
        const shown = face(windows);
        if (!('instead' in shown) || shown.instead === null) return;
        expect(windows[shown.instead]?.state).toBe('open');
        expect([1, 9, 12]).toContain(shown.instead);
      }),
    );
  });

  it('knows no other window before it knows its hall', () => {
    expect(windowFace(board({ 1: { state: 'open' } }), undefined, { serviceWindow: 2, now })).toEqual({
      kind: 'closed',
      instead: null,
    });
  });

  it('names as next nobody who has been called meanwhile, at whichever window', () => {
    const called = board({ 9: { state: 'open', ticket: ticket({ label: 'A017' }) } }, [
      ticket({ label: 'A016' }),
    ]);
    expect(stillNext(['A016', 'A017', 'A018'], called)).toEqual(['A018']);
  });
});
