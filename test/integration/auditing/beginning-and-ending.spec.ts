import { createTestDatabase, enrolled, plantTestHall, signedIn, smallHall, startApp } from '#testing';
import type { TestDatabase } from '#testing';
import { endDemo } from '#persistence';
import { run } from './command.js';

jest.setTimeout(60_000);

describe('A hall that begins', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await database.source.query('DELETE FROM account_grants');
  });
  afterAll(() => database.drop());

  const first = (...name: string[]) => run({ DATABASE_URL: database.url }, 'first-administrator', ...name);

  it.each([[''], ['Wang Fang'], ['王芳']])(
    'makes no administrator without a name to type: “%s”',
    async (name) => {
      expect((await first(name)).code).not.toBe(0);
    },
  );

  it('makes its first administrator by hand, with a password that must be changed, and says so in the audit', async () => {
    const { code, said } = await first('wang.fang');
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringMatching(/[0-9A-Z]{16}/) });
    const [account] = await database.source.query(
      `SELECT must_change_password AS must, role FROM accounts a JOIN account_grants g ON g.account_id = a.id
       WHERE user_name = 'wang.fang' AND g.hall_id IS NULL`,
    );
    expect(account).toEqual({ must: 1, role: 'administrator' });
    const [entry] = await database.source.query(
      `SELECT actor FROM audit_entries WHERE action = 'account.created'`,
    );
    expect(entry).toEqual({ actor: 'operator:command' });
  });

  it('makes no second one: the first adds everybody else', async () => {
    expect(await first('li.na')).toMatchObject({ code: 1, said: expect.stringContaining('already') });
  });
});

describe('A demo that ends', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await plantTestHall(database, smallHall());
    await signedIn(database.source, { userName: 'demo.clerk', grants: [{ role: 'clerk', hall: null }] });
    const { id } = await enrolled(database.source, { kind: 'board', hall: 'hall' });
    await database.source.query(`UPDATE devices SET name = 'demo board' WHERE id = ?`, [id]);
  });
  afterAll(() => database.drop());

  const start = async () =>
    startApp('gateway', {
      REDIS_URL: process.env['TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379',
      DATABASE_URL: await database.serviceUrl(),
    });

  it('leaves nobody behind who can come in: no hall starts before', async () => {
    await expect(start()).rejects.toThrow(/1 accounts and 1 devices of a demo.*demo:end/s);
  });

  it('is ended by hand, and then the hall starts', async () => {
    await endDemo(database.source);
    const [left] = await database.source.query(
      `SELECT COUNT(*) AS n FROM sessions s JOIN accounts a ON a.id = s.account_id WHERE a.user_name = 'demo.clerk'`,
    );
    expect(Number(left.n)).toBe(0);
    await (await start()).stop();
  });
});
