import fc from 'fast-check';
import { ticketLife, type HallFact, type TicketAction, type TicketState } from '#domain';
import { displayed, plan, type ScreenInMemory } from './hall-for-specs.js';

/** As many tickets as a board has rows: beyond that the fold of a list forgets what a merged frame still knows. */
const ticketCount = 12;

type Doing =
  | { readonly do: 'ticket'; readonly ticket: number; readonly action: number; readonly window: number }
  | { readonly do: 'window'; readonly window: number; readonly open: boolean }
  | { readonly do: 'day' | 'hint' | 'join' | 'outage' }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'drop'; readonly screen: number };

const window = fc.integer({ min: 1, max: 3 });
const doing: fc.Arbitrary<Doing> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant('ticket' as const),
      ticket: fc.nat(ticketCount - 1),
      action: fc.nat(20),
      window,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('window' as const), window, open: fc.boolean() }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('hint' as const, 'join' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('day' as const, 'outage' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 1_500 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('drop' as const), screen: fc.nat(5) }) },
);

/** Tickets live as the rules allow, whatever is asked of them. */
class Tickets {
  private readonly states = new Map<number, TicketState>();

  move({ ticket, action, window }: Extract<Doing, { do: 'ticket' }>): HallFact {
    const from = this.states.get(ticket) ?? null;
    const step = from === null ? undefined : allowed(from)[action % Math.max(1, allowed(from).length)];
    const { to, event } = step ? ticketLife[step] : ({ to: 'waiting', event: 'ticket.issued' } as const);
    this.states.set(ticket, to);
    const label = `A${ticket}`;
    const service = ticket % 2 ? 'permits' : 'exit-entry';
    const was = step ? from : null;
    return {
      type: event,
      ticketId: label,
      label,
      service,
      lane: 'ordinary',
      rankAt: 0,
      from: was,
      to,
      window,
      calls: 1,
    };
  }
}

function allowed(state: TicketState): TicketAction[] {
  const actions = Object.keys(ticketLife) as TicketAction[];
  return actions.filter((action) => (ticketLife[action].from as readonly TicketState[]).includes(state));
}

async function live(doings: readonly Doing[]) {
  const { hall, join, pictures, screens, time, watch } = displayed();
  const [tickets, all]: [Tickets, ScreenInMemory[]] = [new Tickets(), []];
  let days = 12;
  watch.start();
  for (const one of doings) {
    if (one.do === 'ticket') hall.happens(tickets.move(one));
    if (one.do === 'window')
      hall.happens({ type: 'window.opened', window: one.window, state: one.open ? 'open' : 'closed' });
    if (one.do === 'day') {
      hall.day = `2026-03-${++days}`;
      hall.happens({ type: 'day.opened' });
    }
    if (one.do === 'hint') pictures.hear(plan.id, hall.events.length);
    if (one.do === 'join')
      await join().then(
        (screen) => all.push(screen),
        () => undefined,
      );
    if (one.do === 'outage') hall.health = hall.health === 'up' ? 'down' : 'up';
    if (one.do === 'wait') await time.pass(one.ms);
    const dropped = one.do === 'drop' && all[one.screen];
    if (dropped) screens.joined.delete(dropped);
  }
  hall.health = 'up';
  await time.pass(5_000);
  const lost = all.filter((screen) => screen.mustJoin || !screens.joined.has(screen));
  await Promise.all(lost.map((screen) => join(screen)));
  hall.happens(tickets.move({ do: 'ticket', ticket: 0, action: 0, window: 1 }));
  await time.pass(5_000);
  return { hall, all, lost, screens };
}

it('every screen ends with what the log says, whatever it missed and whenever it joined', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(doing, { maxLength: 80 }), async (doings) => {
      const { hall, all } = await live(doings);
      all.forEach((screen) => {
        expect(screen.mustJoin).toBe(false);
        expect(screen.board).toEqual(hall.fold());
      });
    }),
    { numRuns: 150 },
  );
}, 60_000);

it('a screen that was never dropped is never sent back to the start', async () => {
  const neverDropped = doing.filter((one) => one.do !== 'drop');
  await fc.assert(
    fc.asyncProperty(fc.array(neverDropped, { maxLength: 80 }), async (doings) => {
      expect((await live(doings)).lost).toEqual([]);
    }),
    { numRuns: 100 },
  );
}, 60_000);
