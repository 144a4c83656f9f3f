import { randomBytes, randomUUID } from 'node:crypto';
import { SqlPersonalUnitOfWork } from '#persistence';
import { createTestDatabase, FixedClock, testSealing, testSecrets, type TestDatabase } from '#testing';
import { run } from './command.js';

jest.setTimeout(60_000);

describe('By hand', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    const units = new SqlPersonalUnitOfWork(
      database.source,
      new FixedClock(),
      testSealing.cipher,
      testSealing.dataKeys,
    );
    await units.run(async ({ subjects, audit }) => {
      for (let n = 0; n < 3; n += 1) await subjects.cipherOf({ id: randomUUID(), kind: 'traveller' });
      audit.record({ actor: 'staff:1', action: 'contact.revealed', subject: 'agency:1' });
    });
  }, 60_000);
  afterAll(() => database.drop());

  const env = () => ({ ...testSecrets, DATABASE_URL: database.url });

  it('the audit is proven whole, against its end of the last time', async () => {
    const first = await run(env(), 'audit-verify');
    expect(first).toMatchObject({ code: 0, said: expect.stringMatching(/whole\. Its end: 1:[0-9a-f]{64}/) });
    const end = /\d+:[0-9a-f]{64}/.exec(first.said)?.[0] ?? '';
    expect((await run(env(), 'audit-verify', end)).code).toBe(0);
    expect(await run(env(), 'audit-verify', `1:${'a'.repeat(64)}`)).toMatchObject({
      code: 1,
      said: expect.stringContaining('BROKEN at entry 1'),
    });
  });

  it('keys are changed, once, and the change is in the audit', async () => {
    const PAIHAO_DATA_KEYS = `next:${randomBytes(32).toString('base64')},${testSecrets.PAIHAO_DATA_KEYS}`;
    const rotate = () => run({ ...env(), PAIHAO_DATA_KEYS }, 'rotate-keys');
    expect(await rotate()).toMatchObject({
      code: 0,
      said: expect.stringContaining('3 fields are sealed under next'),
    });
    expect((await rotate()).said).toContain('0 fields');
    const entries = await database.source.query(
      `SELECT subject FROM audit_entries WHERE action = 'keys.rotated'`,
    );
    expect(entries).toEqual([{ subject: 'key:next' }, { subject: 'key:next' }]);
    expect((await run(env(), 'audit-verify')).code).toBe(0);
  });

  it('keys are not changed when an old one is missing, and none is told', async () => {
    const other = randomBytes(32).toString('base64');
    const { code, said } = await run({ ...env(), PAIHAO_DATA_KEYS: `other:${other}` }, 'rotate-keys');
    expect(code).not.toBe(0);
    expect(said).toContain('there is no key “next”');
    expect(said).not.toContain(other);
    const kept = await database.source.query(
      `SELECT COUNT(*) AS n FROM data_keys WHERE key_sealed LIKE 'v1.next.%'`,
    );
    expect(kept).toEqual([{ n: 3 }]);
  });

  it('a command that does not exist says which do', async () => {
    expect(await run(env(), 'dance')).toMatchObject({
      code: 2,
      said: expect.stringContaining('audit-verify|rotate-keys'),
    });
  });
});
