import fc from 'fast-check';
import { HallRounds } from '#application/rounds';
import { actionOf, isTicketMoved, mayTake, ticketLife, type TicketState } from '#domain';
import { SqlBoardReader } from '#persistence';
import { SystemClock } from '#platform';
import { commandsOn, openHall, press, proofs, smallHall, TestClerk, type HallHarness } from '#testing';

const windows = 3;
const clients = 4;

const actions = [
  ...(['issue', 'call', 'recall', 'retract', 'start', 'finish', 'miss', 'hold', 'resume'] as const),
  ...(['transfer', 'cancel', 'defer', 'rejoin', 'coming', 'open', 'close'] as const),
  // What happens most in a hall comes more often, and so does what needs several steps before it.
  ...(['issue', 'issue', 'issue', 'call', 'call', 'call', 'start', 'start', 'open', 'open'] as const),
  ...(['miss', 'rejoin', 'rejoin', 'hold', 'resume'] as const),
] as const;

/** One client's wish: what, at which window, about which of the known tickets. */
const wish = fc.record({
  action: fc.constantFrom(...actions),
  window: fc.integer({ min: 1, max: windows }),
  pick: fc.nat({ max: 1_000 }),
});

type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;

interface Holder {
  readonly id: string;
  readonly code: string;
}

/** What clients have seen: all tickets, and those that each window called and put on hold last. */
interface Seen {
  readonly holders: Holder[];
  readonly lastAt: Map<number, Holder>;
  readonly heldAt: Map<number, Holder>;
}

const nobody: Holder = { id: 'nobody', code: 'NOBODY' };

/** Mostly the ticket that the window called last, else any: who picks from hundreds rarely hits one that is there. */
function pickFrom({ holders, lastAt }: Seen, { window, pick }: Wish): Holder {
  const any = holders[pick % Math.max(1, holders.length)] ?? nobody;
  return pick % 5 === 0 ? any : (lastAt.get(window) ?? any);
}

/** Does what was wished, whether it makes sense or not; the hall says yes or no. */
async function act(commands: ReturnType<typeof commandsOn>, seen: Seen, asked: Wish): Promise<unknown> {
  const { action, window, pick } = asked;
  const { id, code } = pickFrom(seen, asked);
  const service = `s${(pick % 2) + 1}`;
  const once = press();
  const clerk = new TestClerk(commands, window);
  switch (action) {
    case 'issue': {
      const lane = pick % 3 ? 'ordinary' : 'priority';
      const ticket = await commands.issue.run('hall', { service, lane, language: 'zh' }, once);
      return ticket.accepted && seen.holders.push(ticket.value);
    }
    case 'call': {
      const called = await clerk.call();
      const holder = called.accepted && seen.holders.find((one) => one.id === called.value.id);
      return holder && seen.lastAt.set(window, holder);
    }
    case 'hold': {
      const held = await clerk.obey({ kind: 'hold', ticket: id, reason: 'other' });
      const holder = held.accepted && seen.holders.find((one) => one.id === id);
      return holder && seen.heldAt.set(window, holder);
    }
    case 'resume': {
      const ticket = (seen.heldAt.get(window) ?? nobody).id;
      return clerk.resume(ticket);
    }
    case 'transfer':
      return clerk.obey({ kind: 'transfer', ticket: id, to: { service } });
    case 'cancel':
    case 'defer':
    case 'rejoin':
    case 'coming':
      return commands.holder.run({ code, action }, once);
    case 'close':
      return clerk.order({ kind: 'close' });
    case 'open':
      return clerk.open();
    default:
      return clerk.act(action, id);
  }
}

/** Replays the log: every ticket lived a legal life, and no window ever had two. Answers the state of each ticket. */
async function liveAgain(hall: HallHarness, lived = new Set<string>()): Promise<Map<string, TicketState>> {
  const states = new Map<string, TicketState>();
  const atWindow = new Map<number, string>();
  const events = await new SqlBoardReader(hall.database.source).eventsAfter(1, 0, 1_000_000);
  events.forEach((event, index) => {
    expect(event.revision).toBe(index + 1);
    if (!isTicketMoved(event)) return;
    const { ticketId, from, to, type, window } = event;
    lived.add(type);
    expect(from).toBe(states.get(ticketId) ?? null);
    const action = actionOf(type);
    if (from !== null) expect(action && mayTake(action, from)).toBe(true);
    [...atWindow].filter(([, there]) => there === ticketId).forEach(([number]) => atWindow.delete(number));
    if (to === 'called' || to === 'serving') {
      expect(atWindow.get(window ?? 0)).toBeUndefined();
      atWindow.set(window ?? 0, ticketId);
    }
    states.set(ticketId, to);
  });
  return states;
}

describe(`${clients} clients at two processes wish anything at all, ${proofs.seeds} mornings long`, () => {
  it('and no ticket lives an illegal life or is lost, no window has two, and the log is the truth', async () => {
    const lived = new Set<string>();
    const wishes = fc.array(wish, {
      minLength: proofs.operations,
      maxLength: proofs.operations,
      size: 'max',
    });
    await fc.assert(
      fc.asyncProperty(wishes, async (morning) => {
        const hall = await openHall({ halls: [smallHall({ services: 2, windows })], poolSize: 8 });
        const processes = [hall, commandsOn(hall.database, new SystemClock())];
        const seen: Seen = { holders: [], lastAt: new Map(), heldAt: new Map() };
        const lives = Array.from({ length: clients }, async (_, client) => {
          for (let step = client; step < morning.length; step += clients) {
            const commands = processes[client % 2];
            const next = morning[step];
            if (commands && next) await act(commands, seen, next);
          }
        });
        await Promise.all(lives);
        const states = await liveAgain(hall, lived);
        const rows = await hall.database.source.query<{ id: string; state: TicketState }[]>(
          'SELECT id, state FROM tickets',
        );
        expect(new Map(rows.map((row) => [row.id, row.state]))).toEqual(states);
        expect(states.size).toBe(seen.holders.length);
        await hall.close();
      }),
      { numRuns: proofs.seeds, seed: proofs.seed, endOnFailure: true },
    );
    const notHere = ['ticket.abandoned', 'ticket.carried', 'ticket.released', 'ticket.papers-checked'];
    const wished = Object.values(ticketLife).flatMap(({ event }) => (notHere.includes(event) ? [] : [event]));
    expect([...lived].sort()).toEqual(['ticket.issued', ...wished].sort());
  }, 3_600_000);

  it('would be noticed if a rule let somebody be served who was not called', async () => {
    const hall = await openHall({ halls: [smallHall({ services: 1, windows: 1 })] });
    await hall.issue.run('hall', { service: 's1', lane: 'ordinary', language: 'zh' }, press());
    const rounds = new HallRounds(hall.unitOfWork);
    const broken = {
      action: 'break',
      decide: async (stores: Parameters<Parameters<typeof hall.unitOfWork.run>[1]>[0]) => {
        const [before] = await stores.tickets.behind(
          { rankAt: 0, issueRevision: 0 },
          { serviceId: 1, businessDay: today() },
          1,
        );
        if (!before) throw new Error('somebody waits');
        const fact = {
          type: 'ticket.started',
          ticketId: before.id,
          label: before.label,
          service: 's1',
        } as const;
        const rest = {
          lane: before.lane,
          rankAt: before.rankAt,
          from: 'waiting',
          to: 'serving',
          window: 1,
          calls: 0,
        } as const;
        stores.log.record({ ...fact, ...rest }, 0, before.businessDay);
        return [{ accepted: true as const, value: 1 }];
      },
    };
    await rounds.join('hall', broken, {}, { ...press(), action: 'break' });
    await expect(liveAgain(hall)).rejects.toThrow();
    await hall.close();
  });
});

/** The business day of the test hall, whose days turn at midnight in Shanghai. */
function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
}
