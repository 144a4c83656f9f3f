import fc from 'fast-check';
import { TurnHallDay } from '#application/opening';
import { HallRounds } from '#application/rounds';
import { replay, ticketLife, type Ticket, type TicketAction } from '#domain';
import { PlanReader, SqlLineReader } from '#persistence';
import {
  commandsOn,
  FixedClock,
  type HallHarness,
  inLanes,
  openHall,
  plantTestHall,
  press,
  proofs,
  settled,
  smallHall,
} from '#testing';
import { Client, Seen } from './life/client.js';
import { windows, wish, type Wish } from './life/wishes.js';
import { Witness } from './life/witness.js';

jest.setTimeout(60_000);

const clients = 4;

let database: HallHarness['database'];
let hall: HallHarness;
let mornings = 0;

beforeAll(async () => {
  hall = await openHall({ halls: [], poolSize: 8 });
  ({ database } = hall);
});
afterAll(() => hall.close());

/** A hall of its own for every morning. */
async function newHall(): Promise<string> {
  mornings += 1;
  const code = `hall-${mornings}`;
  await plantTestHall(database, smallHall({ code, services: 2, windows }), 99_999);
  return code;
}

/** Four clients at two processes wish what the morning holds, by turns and all at once. */
async function live(code: string, morning: readonly Wish[]): Promise<Seen> {
  const clock = new FixedClock();
  const seen = new Seen();
  const processes = [1, 2].map(() => {
    const commands = commandsOn(database, clock);
    const turn = new TurnHallDay(commands.unitOfWork, clock);
    return new Client({ hall: code, clock, commands, turn, seen });
  });
  const lives = Array.from({ length: clients }, async (_, client) => {
    for (let step = client; step < morning.length; step += clients) {
      const next = morning[step];
      if (next) await processes[client % 2]?.act(next);
    }
  });
  await Promise.all(lives);
  return seen;
}

async function ticketsOf(code: string): Promise<Ticket[]> {
  const lines = new SqlLineReader(database.source);
  const rows = await database.source.query<{ code: string }[]>(
    'SELECT t.code FROM tickets t JOIN halls h ON h.id = t.hall_id WHERE h.code = ?',
    [code],
  );
  const tickets: Ticket[] = [];
  await inLanes(rows.length, 4, async (index) => {
    const ticket = await lines.ticketByCode(rows[index]?.code ?? '');
    if (ticket) tickets.push(ticket);
  });
  return tickets;
}

/** The log, read from its first day, tells of the same tickets as the table, to the last field. */
async function isTheTruth(code: string, { lives }: Witness): Promise<void> {
  const plan = await new PlanReader(database.source).byCode(code);
  if (!plan) throw new Error('the hall is there');
  const tickets = await ticketsOf(code);
  expect(tickets.map(({ id }) => id).sort()).toEqual([...lives.keys()].sort());
  tickets.forEach((ticket) => {
    // A plain object, whatever the order of its fields.
    expect({ ...replay(plan, ticket, lives.get(ticket.id) ?? []) }).toEqual({ ...ticket });
  });
  const numbers = tickets.map(({ businessDay, label }) => `${businessDay} ${label}`);
  expect(new Set(numbers).size).toBe(numbers.length);
}

describe(`${clients} clients at two processes wish anything at all, ${proofs.seeds} mornings long`, () => {
  it('and no ticket lives an illegal life or is lost, no window has two, and the log is the truth', async () => {
    const [lived, outcomes] = [new Set<string>(), new Set<string>()];
    const wishes = fc.array(wish, {
      minLength: proofs.operations,
      maxLength: proofs.operations,
      size: 'max',
    });
    await fc.assert(
      fc.asyncProperty(wishes, async (morning) => {
        const code = await newHall();
        const seen = await live(code, morning);
        const witness = await Witness.of(database.source, code);
        await settled(() => isTheTruth(code, witness));
        expect(witness.lives.size).toBe(seen.holders.length);
        witness.types.forEach((type) => lived.add(type));
        seen.outcomes.forEach((outcome) => outcomes.add(outcome));
      }),
      { numRuns: proofs.seeds, seed: proofs.seed, endOnFailure: true },
    );
    const steps = Object.keys(ticketLife) as TicketAction[];
    expect(steps.map((step) => ticketLife[step].event).filter((event) => !lived.has(event))).toEqual([]);
    expect([...lived]).toEqual(expect.arrayContaining(['ticket.walked-up', 'ticket.step-undone']));
    expect([...outcomes]).toEqual(expect.arrayContaining(['come-back', 'carry-over', 'send-to-window']));
  }, 14_400_000);
});

describe('The witness', () => {
  /** A rule that is broken: whoever comes first is served without having been called. */
  const broken = {
    action: 'break',
    decide: async ({ tickets, log }: Parameters<Parameters<HallHarness['unitOfWork']['run']>[1]>[0]) => {
      const [before] = await tickets.unserved('2026-03-12', 1);
      if (!before) throw new Error('somebody waits');
      const { id: ticketId, label, lane, rankAt } = before;
      const move = { ticketId, label, lane, rankAt, service: 's1', from: 'waiting', to: 'serving' } as const;
      log.record({ ...move, type: 'ticket.started', window: 1, calls: 0 }, 0, before.businessDay);
      return [{ accepted: true as const, value: 1 }];
    },
  };

  it('notices somebody who is served and was not called', async () => {
    const code = await newHall();
    const commands = commandsOn(database, new FixedClock());
    await commands.issue.run(code, { service: 's1', lane: 'ordinary', language: 'zh' }, press());
    await new HallRounds(commands.unitOfWork).join(code, broken, {}, { ...press(), action: 'break' });
    await expect(Witness.of(database.source, code)).rejects.toThrow('isKnown');
  });

  it.each([
    ['its rank', `rank_at = rank_at + INTERVAL 1 MINUTE`],
    ['its version', `version = version + 1`],
    ['its papers', `papers = '["photo"]'`],
  ])('notices a ticket whose row was changed past the log: %s', async (_, change) => {
    const code = await newHall();
    const commands = commandsOn(database, new FixedClock());
    await commands.issue.run(code, { service: 's1', lane: 'ordinary', language: 'zh' }, press());
    await isTheTruth(code, await Witness.of(database.source, code));
    await database.source.query(
      `UPDATE tickets SET ${change} WHERE hall_id = (SELECT id FROM halls WHERE code = ?)`,
      [code],
    );
    await expect(isTheTruth(code, await Witness.of(database.source, code))).rejects.toThrow();
  });
});
