import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import {
  applyChanges,
  businessDayOf,
  changesOf,
  emptyBoard,
  type Board,
  type TicketOrder,
  type WindowOrder,
} from '#domain';
import { PlanReader, SqlBoardReader } from '#persistence';
import { at, FixedClock, type HallHarness, key, openHall, press, smallHall, valueOf } from '#testing';

const actions = [
  ...(['issue', 'call', 'recall', 'start', 'finish', 'miss', 'retract', 'hold', 'transfer'] as const),
  ...(['walk-up', 'undo', 'pause', 'open', 'issue', 'call', 'start', 'announce'] as const),
];
type Action = (typeof actions)[number];

const anybody = { lane: 'ordinary', language: 'zh' } as const;

const host = '0b7e3c0e-2f0c-4c52-8b36-8a4f9a3c7d11';

describe('The board read from the tickets', () => {
  const clock = new FixedClock();
  /** Whom each window had last, for undoing. */
  const lastAt = new Map<number, string>();
  let hall: HallHarness;
  beforeAll(async () => {
    hall = await openHall({ halls: [smallHall({ services: 2, windows: 3 })], clock });
    for (const window of [1, 2, 3]) await change(window, { kind: 'open' });
  });
  afterAll(() => hall.close());

  const change = (window: number, order: WindowOrder) =>
    hall.change.run('hall', { ...at(window), order }, key());
  const obeyed = (window: number, order: TicketOrder) =>
    hall.advance.run('hall', { ...at(window), order }, key());

  const step = async (action: Action, window: number) => {
    clock.pass(1_000);
    const [ticket, here] = [await ticketAt(window), at(window)];
    if (ticket !== 'nobody') lastAt.set(window, ticket);
    switch (action) {
      case 'issue':
        return hall.issue.run('hall', { ...anybody, service: `s${(window % 2) + 1}` }, press());
      case 'call':
        return hall.callNext.run('hall', here, key());
      case 'walk-up':
        return hall.walkUp.run('hall', here, key());
      case 'undo':
        return hall.undo.run('hall', { ...here, ticket: lastAt.get(window) ?? 'nobody' }, key());
      case 'pause':
        return change(window, { kind: 'pause', reason: 'break', minutes: 10 });
      case 'open':
        return change(window, { kind: 'open' });
      case 'announce':
        return announce(window);
      case 'transfer':
        return obeyed(window, { kind: action, ticket, to: { service: 's2' } });
      case 'hold':
        return obeyed(window, { kind: action, ticket, reason: 'document' });
      case 'miss':
        // Nobody is missed a moment after the call.
        clock.pass(60_000);
        return obeyed(window, { kind: action, ticket });
      default:
        return obeyed(window, { kind: action, ticket });
    }
  };

  /** The loudspeaker of the zone calls whoever is at the window, if anybody is. */
  const announce = async (window: number) => {
    const place = { hall: 'hall', zone: 'A' };
    const { token } = valueOf(await hall.leaseVoice.run(place, host));
    const call = { ticket: await ticketAt(window), window, calls: 1, turn: 'first' as const };
    const says = { kind: 'call' as const, courtesy: false, calls: [call] };
    await hall.beginAnnouncement.run(place, { id: randomUUID(), host, token, lengthMs: 15_000, says });
  };

  const ticketAt = async (window: number): Promise<string> => {
    const rows = await hall.database.source.query<{ id: string }[]>(
      'SELECT t.id FROM tickets t JOIN service_windows w ON w.id = t.active_window_id WHERE w.number = ?',
      [window],
    );
    return rows[0]?.id ?? 'nobody';
  };

  it('is the board folded from the log, whatever happened', async () => {
    const anything = fc.array(fc.tuple(fc.constantFrom(...actions), fc.integer({ min: 1, max: 3 })), {
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(anything, async (steps) => {
        for (const [action, window] of steps) await step(action, window);
        const { source } = hall.database;
        const reader = new SqlBoardReader(source);
        const plan = await new PlanReader(source).byCode('hall');
        if (!plan) throw new Error('the hall is there');
        const day = businessDayOf(clock.now(), plan);
        const events = await reader.eventsAfter(plan.id, 0, 10_000);
        const folded = events.reduce(
          (board, event) => applyChanges(board, changesOf(board, event), event.revision),
          emptyBoard(0, day),
        );
        expect(comparable(await reader.board(plan, day))).toEqual(comparable(folded));
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});

/** A line with nobody has an entry in a folded board and none in a read one; who looks sees no difference. */
function comparable(board: Board) {
  const waiting = Object.fromEntries(Object.entries(board.waiting).filter(([, count]) => count > 0));
  const missed = board.missed.map((call) => call.label);
  return { ...board, waiting, missed, calls: board.calls.slice(0, 10) };
}
