import { SystemClock } from '#platform';
import {
  commandsOn,
  type HallHarness,
  inLanes,
  keysOfTickets,
  openHall,
  press,
  proofs,
  sabotage,
  settled,
  smallHall,
  TestClerk,
  withoutConditions,
  withoutHallLock,
} from '#testing';

jest.setTimeout(60_000);

const windows = 50;

async function openCrowdedHall(waiting: number, poolSize = 20): Promise<HallHarness> {
  const hall = await openHall({ halls: [smallHall({ services: 4, windows })], poolSize });
  await inLanes(waiting, 64, async (index) => {
    const wish = { service: `s${(index % 4) + 1}`, lane: 'ordinary', language: 'zh' } as const;
    const once = press();
    await settled(() => hall.issue.run('hall', wish, once));
  });
  await inLanes(windows, windows, (index) => new TestClerk(hall, index + 1).open());
  return hall;
}

/** The first windows call and finish until nobody waits, in turn at two processes. Answers who was called. */
async function serveAll(hall: HallHarness, callers = windows): Promise<string[]> {
  const second = commandsOn(hall.database, new SystemClock());
  const called: string[] = [];
  await inLanes(callers, callers, async (index) => {
    const clerk = new TestClerk(index % 2 ? hall : second, index + 1);
    for (let next = await clerk.call(); next.accepted; next = await clerk.call()) {
      called.push(next.value.id);
      await clerk.act('finish', next.value.id);
    }
  });
  return called;
}

describe(`${windows} windows call ${proofs.calls} people from two processes`, () => {
  let hall: HallHarness;
  afterEach(() => hall.close());

  it('and everybody is called once, to one window, and nobody is forgotten', async () => {
    hall = await openCrowdedHall(proofs.calls);
    const called = await serveAll(hall);
    expect(called).toHaveLength(proofs.calls);
    expect(new Set(called).size).toBe(proofs.calls);
    const states = await hall.database.source.query(
      'SELECT state, COUNT(*) AS tickets FROM tickets GROUP BY state',
    );
    expect(states).toEqual([{ state: 'finished', tickets: proofs.calls }]);
  }, 1_800_000);

  it('and still once when the first guard is gone: the conditions of the writes hold alone', async () => {
    hall = await openCrowdedHall(200);
    sabotage(hall.database.source, withoutHallLock);
    const called = await serveAll(hall);
    expect(new Set(called).size).toBe(called.length);
  }, 60_000);

  it('but twice when lock, conditions and keys are gone, so this test can fail', async () => {
    hall = await openCrowdedHall(60);
    for (const sql of keysOfTickets) await hall.database.source.query(sql);
    sabotage(hall.database.source, (sql) => withoutConditions(withoutHallLock(sql)));
    // One window a process: with more, deadlocks over many rows at once would stand in for the missing guards.
    const called = await serveAll(hall, 2);
    expect(new Set(called).size).toBeLessThan(called.length);
  }, 60_000);
});

describe('The database itself', () => {
  let hall: HallHarness;
  beforeAll(async () => {
    hall = await openCrowdedHall(3);
  });
  afterAll(() => hall.close());

  it('refuses a second ticket at a window, whatever a program asks for', async () => {
    const both = `UPDATE tickets SET state = 'called', service_window_id = 1`;
    await expect(hall.database.source.query(both)).rejects.toThrow('uq_tickets_active_window');
  });

  it('refuses a called ticket without a window', async () => {
    await expect(hall.database.source.query(`UPDATE tickets SET state = 'called'`)).rejects.toThrow(
      'ck_tickets_window',
    );
  });

  it('refuses a number that was given out', async () => {
    const again = `INSERT INTO tickets (id, code, hall_id, service_id, business_day, letter, number, label, lane, source,
        language, state, issued_at, rank_at, issue_revision, calls, version)
      SELECT 'other', 'other', hall_id, service_id, business_day, letter, number, label, lane, source,
        language, state, issued_at, rank_at, issue_revision, calls, version FROM tickets LIMIT 1`;
    await expect(hall.database.source.query(again)).rejects.toThrow('uq_tickets_number');
  });
});

describe('A line of thousands', () => {
  /** On one connection, whose own counters tell what the server read and sorted for it. */
  const counted = async ({ database }: HallHarness) => {
    const rows = await database.source.query<{ Variable_name: string; Value: string }[]>(
      `SHOW SESSION STATUS WHERE Variable_name LIKE 'Handler_read%' OR Variable_name = 'Sort_rows'`,
    );
    return rows.reduce((sum, { Value }) => sum + Number(Value), 0);
  };
  const rowsForCalls = async (hall: HallHarness, windows: readonly number[]) => {
    const before = await counted(hall);
    for (const window of windows)
      expect(await new TestClerk(hall, window).call()).toMatchObject({ accepted: true });
    return (await counted(hall)) - before;
  };
  /** Behind one person of each line come five thousand more. */
  const grow = (hall: HallHarness) =>
    hall.database.source.query(
      `INSERT INTO tickets (id, code, hall_id, service_id, business_day, letter, number, label, lane, source, language,
        state, issued_at, rank_at, issue_revision, calls, version)
       SELECT UUID(), CONCAT(letter, seq), hall_id, service_id, business_day, letter, number + seq,
        CONCAT(letter, number + seq), lane, source, language, state, issued_at, rank_at + INTERVAL seq SECOND,
        issue_revision + seq * 4, calls, version
       FROM tickets JOIN seq_1_to_5000 WHERE number = 25`,
    );

  it('costs a call no more than a line of a few: the same rows are read, and none is sorted', async () => {
    const hall = await openCrowdedHall(100, 1);
    const few = await rowsForCalls(hall, [1, 2, 3, 4, 5, 6, 7, 8]);
    await grow(hall);
    const many = await rowsForCalls(hall, [11, 12, 13, 14, 15, 16, 17, 18]);
    expect(many).toBeLessThan(few * 1.1);
    // So it can fail: without the order of the index, every waiting row is read.
    await hall.database.source.query('DROP INDEX ix_tickets_line ON tickets');
    expect(await rowsForCalls(hall, [21])).toBeGreaterThan(20_000);
    await hall.close();
  }, 60_000);
});
