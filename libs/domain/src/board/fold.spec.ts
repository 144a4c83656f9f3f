import fc from 'fast-check';
import type { HallEvent, TicketMoved } from '../event/hall-event.js';
import { mayTake, ticketLife, type TicketAction, type TicketState } from '../ticket/life.js';
import { boardCallLimit, emptyBoard, type Board } from './board.js';
import { applyChanges, changesOf, mergeChanges } from './fold.js';

const day = '2026-03-12';
const actions = Object.keys(ticketLife) as TicketAction[];

const moved = (
  revision: number,
  move: Partial<TicketMoved> & Pick<TicketMoved, 'from' | 'to'>,
): HallEvent => ({
  type: typeOf(move),
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

/** The event that leads from one state to the other. */
function typeOf({ from, to, calls = 1 }: Partial<TicketMoved>): TicketMoved['type'] {
  const leads = actions.filter((action) => from && mayTake(action, from) && ticketLife[action].to === to);
  const action = calls > 1 && leads.includes('recall') ? 'recall' : leads[0];
  return action ? ticketLife[action].event : 'ticket.issued';
}

const at = (ticketId: string, window: number) => ({ type: 'ticket.started', ticketId, window }) as const;

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
    expect(fold(start(), [opened]).windows).toEqual({ 3: { state: 'open' } });
  });

  it('says when a paused window means to be back, and no longer than it is paused', () => {
    const turned = { window: 3, hallId: 1, at: 1, businessDay: day } as const;
    const paused: HallEvent = {
      ...{ ...turned, revision: 1, type: 'window.paused', state: 'paused' },
      ...{ reason: 'break', until: 99 },
    };
    const opened: HallEvent = { ...turned, revision: 2, type: 'window.opened', state: 'open' };
    expect(fold(start(), [paused]).windows).toEqual({ 3: { state: 'paused', until: 99 } });
    expect(fold(start(), [paused, opened]).windows).toEqual({ 3: { state: 'open' } });
  });

  it('knows whom each window has, however many were called since', () => {
    const calls = Array.from({ length: 40 }, (_, index) =>
      moved(index + 1, { ticketId: `T${index}`, window: index, from: 'waiting', to: 'called' }),
    );
    const board = fold(start(), [...calls, moved(41, { ...at('T0', 0), from: 'called', to: 'serving' })]);
    expect(board.windows[0]?.ticket).toMatchObject({ ticketId: 'T0', state: 'serving' });
    const finished = fold(board, [moved(42, { ...at('T0', 0), from: 'serving', to: 'finished' })]);
    expect(finished.windows[0]?.ticket).toBeUndefined();
    expect(finished.windows[1]?.ticket).toMatchObject({ ticketId: 'T1' });
  });

  it('knows who walked up to a window, and calls nobody for it', () => {
    const walkedUp = moved(1, { type: 'ticket.walked-up', from: null, to: 'serving', calls: 0 });
    const board = fold(start(), [walkedUp]);
    expect(board.windows[3]?.ticket).toMatchObject({ label: 'A001', state: 'serving', calls: 0 });
    expect(board.calls).toEqual([]);
    const undone = { type: 'ticket.step-undone', from: 'finished', to: 'serving', calledAt: null } as const;
    const back = fold(board, [
      moved(2, { type: 'ticket.finished', from: 'serving', to: 'finished' }),
      moved(3, { ...undone, calls: 0 }),
    ]);
    expect([back.windows[3]?.ticket?.state, back.calls]).toEqual(['serving', []]);
  });

  it('begins empty on a new day, with the first ticket if no job has said so, and keeps the windows', () => {
    const folded = fold(start(), [moved(1, { from: 'waiting', to: 'called' })]);
    const [call] = folded.calls;
    if (!call) throw new Error('somebody was called');
    const yesterday = {
      ...folded,
      windows: { 3: { state: 'open' as const, ticket: call } },
    };
    const board = fold(yesterday, [
      { ...moved(2, { from: null, to: 'waiting' }), businessDay: '2026-03-13' },
    ]);
    expect(board).toMatchObject({
      businessDay: '2026-03-13',
      calls: [],
      waiting: { 'exit-entry': 1 },
      windows: { 3: { state: 'open' } },
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
    const event = { type: action ? ticketLife[action].event : 'ticket.issued' } as const;
    // Each ticket has two windows of its own: the hall never lets two tickets share one.
    const window = ticket * 2 + (choice % 2);
    return [moved(index + 1, { ...event, ticketId: `T${ticket}`, label: `A00${ticket}`, from, to, window })];
  });
}
