import { SystemClock } from '#platform';
import {
  at,
  commandsOn,
  type HallHarness,
  inLanes,
  key,
  openHall,
  press,
  proofs,
  sabotage,
  smallHall,
  withoutAnswers,
} from '#testing';

const wish = { service: 's1', lane: 'ordinary', language: 'zh' } as const;

/** Every key is pressed eight times at once, half of them at another process. Answers the codes that each key got. */
async function pressEightTimes(hall: HallHarness, keys: number): Promise<Map<string, Set<string>>> {
  const second = commandsOn(hall.database, new SystemClock());
  const codes = new Map<string, Set<string>>();
  await inLanes(keys, 16, async () => {
    const once = press();
    const presses = Array.from({ length: 8 }, (_, index) =>
      (index % 2 ? hall : second).issue.run('hall', wish, once),
    );
    const tickets = await Promise.all(presses);
    codes.set(
      once.key,
      new Set(tickets.map((ticket) => (ticket.accepted ? ticket.value.code : ticket.code))),
    );
  });
  return codes;
}

const countTickets = async (hall: HallHarness): Promise<number> => {
  const [row] = await hall.database.source.query<{ tickets: number }[]>(
    'SELECT COUNT(*) AS tickets FROM tickets',
  );
  return row?.tickets ?? 0;
};

describe(`${proofs.keys} presses, each repeated eight times at once at two processes`, () => {
  let hall: HallHarness;
  beforeEach(async () => {
    hall = await openHall({ halls: [smallHall()], poolSize: 20 });
    await hall.issue.run('hall', wish, press());
  });
  afterEach(() => hall.close());

  it('give one ticket each, and every repetition the same answer', async () => {
    const codes = await pressEightTimes(hall, proofs.keys);
    expect([...codes.values()].filter((answers) => answers.size !== 1)).toEqual([]);
    expect(new Set([...codes.values()].flatMap((answers) => [...answers])).size).toBe(proofs.keys);
    expect(await countTickets(hall)).toBe(proofs.keys + 1);
  }, 120_000);

  it('would give more when answers were not remembered, so this test can fail', async () => {
    await hall.database.source.query('ALTER TABLE given_answers DROP PRIMARY KEY');
    sabotage(hall.database.source, withoutAnswers);
    await pressEightTimes(hall, 20);
    expect(await countTickets(hall)).toBeGreaterThan(21);
  }, 60_000);
});

describe('A press', () => {
  let hall: HallHarness;
  beforeAll(async () => {
    hall = await openHall({ halls: [smallHall({ windows: 2 }), smallHall({ code: 'other' })] });
  });
  afterAll(() => hall.close());

  it('gets the same ticket when it is retried later', async () => {
    const once = press();
    expect(await hall.issue.run('hall', wish, once)).toEqual(await hall.issue.run('hall', wish, once));
  });

  it('is refused when its key was used for something else', async () => {
    const once = press();
    await hall.issue.run('hall', wish, once);
    const other = await hall.issue.run('hall', { ...wish, service: 's2' }, once);
    expect(other).toMatchObject({ accepted: false, code: 'key.reused' });
  });

  it('of another window or in another hall does not share the key', async () => {
    const shared = press().key;
    const here = await hall.issue.run('hall', wish, { actor: 'kiosk-1', key: shared });
    const there = await hall.issue.run('hall', wish, { actor: 'kiosk-2', key: shared });
    const elsewhere = await hall.issue.run('other', wish, { actor: 'kiosk-1', key: shared });
    const codes = [here, there, elsewhere].map((ticket) =>
      ticket.accepted ? ticket.value.code : ticket.code,
    );
    expect(new Set(codes).size).toBe(3);
  });

  it('that was refused may be tried again with the same key', async () => {
    const once = key();
    expect(await hall.callNext.run('hall', at(1), once)).toMatchObject({ code: 'window.closed' });
    await hall.change.run('hall', { ...at(1), order: { kind: 'open' } }, key());
    expect(await hall.callNext.run('hall', at(1), once)).toMatchObject({ accepted: true });
  });

  it('that comes twice in one round and is refused gets the refusal twice', async () => {
    const once = key();
    const both = [1, 2].map(() => hall.callNext.run('hall', at(2), once));
    expect(await Promise.all(both)).toEqual(
      [1, 2].map(() => expect.objectContaining({ code: 'window.closed' })),
    );
  });
});
