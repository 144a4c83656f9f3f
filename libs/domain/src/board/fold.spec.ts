import fc from 'fast-check';
import type { HallEvent, TicketMoved } from '../event/hall-event.js';
import { mayTake, ticketLife, type TicketAction, type TicketState } from '../ticket/life.js';
import { boardCallLimit, emptyBoard, type Board } from './board.js';
import { applyChanges, changesOf, mergeChanges } from './fold.js';

const day = '2026-03-12';

const moved = (
  revision: number,
  move: Partial<TicketMoved> & Pick<TicketMoved, 'from' | 'to'>,
): HallEvent => ({
  type: 'ticket.called',
  ticketId: 'T1',
  label: 'A001',
  service: 'exit-entry',
  lane: 'ordinary',
  rankAt: 0,
  window: 3,
  calls: 1,
  hallId: 1,
  revision,
  at: revision * 1_000,
  businessDay: day,
  ...move,
});

const fold = (board: Board, events: readonly HallEvent[]): Board =>
  events.reduce((now, event) => applyChanges(now, changesOf(now, event), event.revision), board);

const start = () => emptyBoard(0, day);

describe('A lobby board', () => {
  it('counts people who take a number and who are called', () => {
    const issued = [1, 2].map((revision) =>
      moved(revision, { ticketId: `T${revision}`, from: null, to: 'waiting' }),
    );
    const board = fold(start(), [...issued, moved(3, { ticketId: 'T1', from: 'waiting', to: 'called' })]);
    expect(board).toMatchObject({ revision: 3, waiting: { 'exit-entry': 1 } });
  });

  it('shows the newest call on top, and a recalled one again', () => {
    const board = fold(start(), [
      moved(1, { ticketId: 'T1', label: 'A001', from: 'waiting', to: 'called' }),
      moved(2, { ticketId: 'T2', label: 'A002', from: 'waiting', to: 'called' }),
      moved(3, { ticketId: 'T1', label: 'A001', from: 'called', to: 'called', calls: 2 }),
    ]);
    expect(board.calls.map(({ label, calls }) => [label, calls])).toEqual([
      ['A001', 2],
      ['A002', 1],
    ]);
  });

  it('lets an answered call turn quiet in its place', () => {
    const board = fold(start(), [
      moved(1, { ticketId: 'T1', from: 'waiting', to: 'called' }),
      moved(2, { ticketId: 'T2', from: 'waiting', to: 'called' }),
      moved(3, { ticketId: 'T1', from: 'called', to: 'serving' }),
    ]);
    expect(board.calls.map(({ ticketId, state }) => [ticketId, state])).toEqual([
      ['T2', 'called'],
      ['T1', 'serving'],
    ]);
  });

  it('moves who did not come to the missed list, and away again when they are called anew', () => {
    const missed = fold(start(), [
      moved(1, { from: 'waiting', to: 'called' }),
      moved(2, { from: 'called', to: 'missed' }),
    ]);
    expect([missed.calls.length, missed.missed.length]).toEqual([0, 1]);
    const back = fold(missed, [
      moved(3, { from: 'missed', to: 'waiting' }),
      moved(4, { from: 'waiting', to: 'called' }),
    ]);
    expect([back.calls.length, back.missed.length]).toEqual([1, 0]);
  });

  it('takes a call off the board when the clerk takes it back', () => {
    const board = fold(start(), [
      moved(1, { from: 'waiting', to: 'called' }),
      moved(2, { type: 'ticket.call-retracted', from: 'called', to: 'waiting' }),
    ]);
    expect(board).toMatchObject({ calls: [], missed: [], waiting: { 'exit-entry': 1 } });
  });

  it('does not call anybody once more who answers that they are coming', () => {
    const board = fold(start(), [
      moved(1, { ticketId: 'T1', from: 'waiting', to: 'called' }),
      moved(2, { ticketId: 'T2', from: 'waiting', to: 'called' }),
    ]);
    const coming = moved(3, { type: 'ticket.coming', ticketId: 'T1', from: 'called', to: 'called' });
    expect(changesOf(board, coming)).toEqual([]);
  });

  it('follows windows as they open and close', () => {
    const opened: HallEvent = {
      type: 'window.opened',
      window: 3,
      state: 'open',
      hallId: 1,
      revision: 1,
      at: 1,
      businessDay: day,
    };
    expect(fold(start(), [opened]).windows).toEqual({ 3: 'open' });
  });

  it('begins empty on a new day, with the first ticket if no job has said so, and keeps the windows', () => {
    const yesterday = {
      ...fold(start(), [moved(1, { from: 'waiting', to: 'called' })]),
      windows: { 3: 'open' as const },
    };
    const board = fold(yesterday, [
      { ...moved(2, { from: null, to: 'waiting' }), businessDay: '2026-03-13' },
    ]);
    expect(board).toMatchObject({
      businessDay: '2026-03-13',
      calls: [],
      waiting: { 'exit-entry': 1 },
      windows: { 3: 'open' },
    });
  });

  it('does not count what is left over from yesterday', () => {
    const leftOver = { ...moved(1, { from: 'waiting', to: 'abandoned' }), businessDay: '2026-03-11' };
    expect(fold(start(), [leftOver])).toEqual({ ...start(), revision: 1 });
  });

  it('keeps no more calls than the longest board can show', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      moved(index + 1, { ticketId: `T${index}`, from: 'waiting', to: 'called' }),
    );
    expect(fold(start(), many).calls).toHaveLength(boardCallLimit);
  });
});

describe('A burst merged into one frame', () => {
  const step = fc.record({ ticket: fc.integer({ min: 1, max: 6 }), choice: fc.nat({ max: 20 }) });

  it('leaves a screen with the same board as event by event, whatever the lives of the tickets', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.nat({ max: 59 }), (steps, turnAt) => {
        const events = livesOf(steps).map((event, index) =>
          index < turnAt ? event : { ...event, businessDay: tomorrow },
        );
        let truth = start();
        const changes = events.flatMap((event) => {
          const own = changesOf(truth, event);
          truth = applyChanges(truth, own, event.revision);
          return own;
        });
        const shown = applyChanges(start(), mergeChanges(changes), truth.revision);
        expect(sorted(shown)).toEqual(sorted(truth));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps what happened to windows before the day turned', () => {
    const opened = { kind: 'window', window: 3, state: 'open' } as const;
    const turned = { kind: 'day', businessDay: tomorrow } as const;
    expect(mergeChanges([opened, { kind: 'waiting', service: 'a', count: 5 }, turned])).toEqual([
      opened,
      turned,
    ]);
  });

  it('is no longer than what changed: a thousand new tickets of one line are one count', () => {
    const counts = Array.from({ length: 1_000 }, (_, index) => ({
      kind: 'waiting' as const,
      service: 'a',
      count: index,
    }));
    expect(mergeChanges(counts)).toEqual([{ kind: 'waiting', service: 'a', count: 999 }]);
  });
});

/** The missed list is a set for whoever reads it. */
function sorted(board: Board): Board {
  return { ...board, missed: [...board.missed].sort((a, b) => a.ticketId.localeCompare(b.ticketId)) };
}

const tomorrow = '2026-03-13';
const actions = Object.keys(ticketLife) as TicketAction[];

/** Turns random numbers into the events of tickets that only do what their life allows. */
function livesOf(steps: readonly { ticket: number; choice: number }[]): HallEvent[] {
  const states = new Map<number, TicketState>();
  return steps.flatMap(({ ticket, choice }, index) => {
    const from = states.get(ticket) ?? null;
    const allowed = from === null ? [] : actions.filter((action) => mayTake(action, from));
    const action = allowed[choice % Math.max(1, allowed.length)];
    if (from !== null && !action) return [];
    const to = action ? ticketLife[action].to : 'waiting';
    states.set(ticket, to);
    return [moved(index + 1, { ticketId: `T${ticket}`, label: `A00${ticket}`, from, to })];
  });
}
