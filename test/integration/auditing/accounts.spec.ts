import type { DataSource } from 'typeorm';
import { assertInsertOnly, connect, SqlPersonalUnitOfWork } from '#persistence';
import { createTestDatabase, FixedClock, startApp, testSealing, type TestDatabase } from '#testing';

describe('The account of the service', () => {
  let database: TestDatabase;
  let service: DataSource;
  beforeAll(async () => {
    database = await createTestDatabase();
    service = await connect({ url: await database.serviceUrl(), poolSize: 2 });
    const units = new SqlPersonalUnitOfWork(
      service,
      new FixedClock(),
      testSealing.cipher,
      testSealing.dataKeys,
    );
    await units.run(async ({ audit }) =>
      audit.record({ actor: 'job:spec', action: 'spec.began', subject: 'job:spec' }),
    );
  });
  afterAll(async () => {
    await service.destroy();
    await database.drop();
  });

  const log = () => database.source.query('SELECT * FROM audit_entries');

  it.each([
    `UPDATE audit_entries SET actor = 'staff:8'`,
    'DELETE FROM audit_entries',
    'TRUNCATE audit_entries',
    'DROP TABLE audit_entries',
    'ALTER TABLE audit_entries DROP COLUMN facts',
    'DROP TRIGGER tr_audit_entries_update',
    'CREATE TABLE other_entries (id INT)',
    'RENAME TABLE audit_entries TO old_entries',
    `REPLACE INTO audit_entries SELECT * FROM audit_entries`,
    'DELETE FROM audit_heads',
    'DELETE FROM hall_events',
    `UPDATE hall_events SET type = 'nothing'`,
    'UPDATE migrations SET id = 0',
  ])('may not: %s', async (sql) => {
    const before = await log();
    await expect(service.query(sql)).rejects.toThrow(/denied/);
    expect(await log()).toEqual(before);
  });

  it('is what the service wants to run with, and the owner is not', async () => {
    await expect(assertInsertOnly(service)).resolves.toBeUndefined();
    await expect(assertInsertOnly(database.source)).rejects.toThrow(
      /UPDATE audit_entries.*docs\/security\.md/s,
    );
  });

  it.each(['UPDATE', 'DELETE', 'DROP', 'TRIGGER'])('that may also %s the audit is not', async (right) => {
    const account = `'${new URL(await database.serviceUrl()).username}'@'%'`;
    await database.source.query(`GRANT ${right} ON audit_entries TO ${account}`);
    const wider = await connect({ url: await database.serviceUrl(), poolSize: 1 });
    await expect(assertInsertOnly(wider)).rejects.toThrow(right);
    await wider.destroy();
    await database.source.query(`REVOKE ${right} ON audit_entries FROM ${account}`);
  });

  it('that owns the database starts no service, and starts a demo', async () => {
    const redis = { REDIS_URL: process.env['TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379' };
    const owner = { ...redis, DATABASE_URL: database.url };
    await expect(startApp('ticketing', owner)).rejects.toThrow('may do too much');
    const demo = await startApp('ticketing', { ...owner, PAIHAO_DEMO: '1' });
    await demo.stop();
  }, 60_000);
});
