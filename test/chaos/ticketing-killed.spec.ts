import type { IssuedTicket } from '#contracts';
import {
  HallApi,
  openHall,
  press,
  proofs,
  runHall,
  sabotage,
  smallHall,
  startApp,
  valueOf,
  type RunningHall,
  type TestDatabase,
  type TestProcess,
} from '#testing';

const callers = 32;

interface Press {
  readonly key: string;
  readonly ticket: IssuedTicket | undefined;
}

/** Presses until the service is gone; keeps every key, with the ticket where one was acknowledged. */
async function pressUntilGone(api: HallApi, presses: Press[]): Promise<void> {
  for (;;) {
    const { key } = press();
    try {
      const answer = await api.issue('s1', key);
      presses.push({ key, ticket: answer.status === 201 ? answer.body : undefined });
    } catch {
      presses.push({ key, ticket: undefined });
      return;
    }
  }
}

describe(`A ticketing service that is killed ${proofs.kills} times under load`, () => {
  let hall: RunningHall;
  let service: TestProcess;
  beforeAll(async () => {
    hall = await runHall({ halls: [smallHall()], apps: [] });
    service = await startApp('ticketing', hall.env);
  }, 60_000);
  afterAll(async () => {
    await service.stop();
    await hall.close();
  }, 30_000);

  it('loses no ticket that somebody holds, and gives who got no answer exactly one on the retry', async () => {
    for (let kill = 0; kill < proofs.kills; kill += 1) {
      const presses: Press[] = [];
      const api = new HallApi(service.url, 'hall', callers);
      const load = Array.from({ length: callers }, () => pressUntilGone(api, presses));
      const enough = 100 + Math.floor(Math.random() * 400);
      while (presses.length < enough) await new Promise((resolve) => setImmediate(resolve));
      await service.stop('SIGKILL');
      await Promise.all(load);
      api.close();
      service = await startApp('ticketing', hall.env, service.port);
      await expectAllThere(presses);
    }
    await expectNoGap();
  }, 600_000);

  async function expectAllThere(presses: readonly Press[]): Promise<void> {
    const api = new HallApi(service.url);
    const acknowledged = presses.flatMap(({ ticket }) => ticket ?? []);
    expect(acknowledged.length).toBeGreaterThan(0);
    const rows = await hall.database.source.query<{ id: string }[]>(
      'SELECT id FROM tickets WHERE id IN (?)',
      [acknowledged.map((ticket) => ticket.id)],
    );
    expect(rows).toHaveLength(acknowledged.length);
    for (const { key, ticket } of presses) {
      const again = await api.issue('s1', key);
      expect(again.status).toBe(201);
      if (ticket) expect(again.body).toEqual(ticket);
    }
    api.close();
  }

  async function expectNoGap(): Promise<void> {
    const [row] = await hall.database.source.query<Record<string, number>[]>(
      'SELECT COUNT(*) AS issued, COUNT(DISTINCT number) AS numbers, MAX(number) AS highest FROM tickets',
    );
    expect(row?.['numbers']).toBe(row?.['issued']);
    expect(row?.['highest']).toBe(row?.['issued']);
    const [keys] = await hall.database.source.query<Record<string, number>[]>(
      'SELECT COUNT(*) AS n FROM given_answers',
    );
    expect(keys?.['n']).toBe(row?.['issued']);
  }
});

/** The acknowledged tickets that the database does not have. */
async function lost(database: TestDatabase, acknowledged: readonly IssuedTicket[]): Promise<string[]> {
  const ids = acknowledged.map((ticket) => ticket.id);
  const rows = await database.source.query<{ id: string }[]>('SELECT id FROM tickets WHERE id IN (?)', [ids]);
  const there = new Set(rows.map((row) => row.id));
  return ids.filter((id) => !there.has(id));
}

describe('A service that answered before its commit', () => {
  it('would lose tickets in a crash, and the check above would see it', async () => {
    const hall = await openHall({ halls: [smallHall()] });
    // The crash comes between the answer and the commit: the database takes everything back.
    sabotage(hall.database.source, (sql) => (sql === 'COMMIT' ? 'ROLLBACK' : sql));
    const wish = { service: 's1', lane: 'ordinary', language: 'zh' } as const;
    const ticket = valueOf(await hall.issue.run('hall', wish, press()));
    expect(await lost(hall.database, [ticket])).toEqual([ticket.id]);
    await hall.close();
  });
});
