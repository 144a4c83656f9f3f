import { setTimeout as pause } from 'node:timers/promises';
import { connect, SqlAuditReader, SqlPersonalUnitOfWork, verifyAudit, type AuditHead } from '#persistence';
import { createTestDatabase, FixedClock, inLanes, sabotage, testSealing, type TestDatabase } from '#testing';

const entry = { actor: 'staff:7', action: 'contact.revealed', subject: 'agencyContact:9' };

describe('The audit', () => {
  const clock = new FixedClock();
  let database: TestDatabase;
  let units: SqlPersonalUnitOfWork;
  beforeEach(async () => {
    clock.set('2026-03-12T02:00:00Z');
    database = await createTestDatabase();
    units = new SqlPersonalUnitOfWork(database.source, clock, testSealing.cipher, testSealing.dataKeys);
  });
  afterEach(() => database.drop());

  const record = (facts = {}, different = {}) =>
    units.run(async ({ audit }) => audit.record({ ...entry, ...different, facts }));
  const verify = (anchor?: AuditHead) => verifyAudit(database.source, anchor);
  const rows = () =>
    database.source.query<{ sequence: number }[]>('SELECT * FROM audit_entries ORDER BY sequence');
  /** What only somebody could do who owns the database. */
  const withoutTriggers = async (sql: string) => {
    for (const event of ['update', 'delete'])
      await database.source.query(`DROP TRIGGER tr_audit_entries_${event}`);
    await database.source.query(sql);
  };

  it('says who did what to whom, with the facts, from the first entry on', async () => {
    await record({ reason: 'call back', fields: ['phone'] });
    const [found] = await new SqlAuditReader(database.source).find({}, 10);
    expect(found).toEqual({
      ...{ ...entry, sequence: 1, at: clock.now() },
      facts: { reason: 'call back', fields: ['phone'] },
    });
    expect(await verify()).toMatchObject({ whole: true, head: { sequence: 1 } });
  });

  it('is written with what it is about, or not at all', async () => {
    const failing = units.run(async ({ subjects, audit }) => {
      await subjects.cipherOf({ id: 'somebody', kind: 'traveller' });
      audit.record(entry);
      throw new Error('the rules have a bug');
    });
    await expect(failing).rejects.toThrow('a bug');
    expect(await rows()).toEqual([]);
    expect(await database.source.query('SELECT * FROM data_keys')).toEqual([]);
  });

  it('keeps no number of a person, whatever is said in its facts', async () => {
    await record({ asked: 'id 310101199001011234', phone: 13_812_345_678, list: ['E12345678'] });
    const text = JSON.stringify(await rows());
    expect(text).toContain('[personal]');
    expect(text).not.toMatch(/310101|138123|E1234/);
    expect(await verify()).toMatchObject({ whole: true });
  });

  it('has no gap and one order, however many write at once and however many fail', async () => {
    await inLanes(300, 20, async (index) => {
      const unit = units.run(async ({ audit }) => {
        audit.record({ ...entry, facts: { index } });
        if (index % 5 === 0) throw new Error('changed my mind');
      });
      await unit.catch(() => undefined);
    });
    expect((await rows()).map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 240 }, (_, n) => n + 1),
    );
    expect(await verify()).toMatchObject({ whole: true, head: { sequence: 240 } });
  });

  it('is kept in one order by its head: without lock, condition and keys the same crowd breaks it', async () => {
    await database.source.query(
      'ALTER TABLE audit_entries DROP PRIMARY KEY, DROP KEY uq_audit_entries_previous, ADD KEY (sequence)',
    );
    const blind = await connect({ url: database.url, poolSize: 10 });
    sabotage(blind, (sql) =>
      sql
        .replace(' FOR UPDATE', '')
        .replace('WHERE id = 1 AND sequence = ?', 'WHERE id = 1 AND ? IS NOT NULL'),
    );
    const careless = new SqlPersonalUnitOfWork(blind, clock, testSealing.cipher, testSealing.dataKeys);
    await inLanes(60, 10, () => careless.run(async ({ audit }) => audit.record(entry)));
    expect(await verify()).toMatchObject({ whole: false });
    await blind.destroy();
  });

  it('survives a unit that is cut off between its entry and its commit', async () => {
    await record();
    const doomed = units.run(async ({ audit }) => {
      audit.record(entry);
      await pause(4_000);
    });
    await expect(doomed).rejects.toThrow('no answer within');
    await record();
    expect(await verify()).toMatchObject({ whole: true, head: { sequence: 2 } });
  }, 20_000);

  it.each([
    ['UPDATE audit_entries SET action = ? WHERE sequence = 1', ['nothing.happened']],
    ['DELETE FROM audit_entries WHERE sequence = ?', [1]],
  ])('refuses even its owner: %s', async (sql, values) => {
    await record();
    await expect(database.source.query(sql, values)).rejects.toThrow('the audit is never changed');
  });

  it.each([
    ['a fact', `UPDATE audit_entries SET facts = '{"n":9}' WHERE sequence = 3`, 3, 'it was changed'],
    ['an actor', `UPDATE audit_entries SET actor = 'staff:8' WHERE sequence = 2`, 2, 'it was changed'],
    ['the time', `UPDATE audit_entries SET at = at - INTERVAL 1 DAY WHERE sequence = 4`, 4, 'it was changed'],
    ['an entry away', 'DELETE FROM audit_entries WHERE sequence = 3', 3, 'it is missing'],
    ['the last entry away', 'DELETE FROM audit_entries WHERE sequence = 5', 5, 'it is missing'],
    ['the beginning away', 'DELETE FROM audit_entries WHERE sequence <= 2', 1, 'it is missing'],
    ['a hash', `UPDATE audit_entries SET hash = REPEAT('a', 64) WHERE sequence = 2`, 2, 'it was changed'],
    ['the head', `UPDATE audit_heads SET hash = REPEAT('a', 64)`, 5, 'the head does not know it'],
  ])('tells at which entry somebody took or changed %s', async (_, sql, sequence, reason) => {
    for (let n = 1; n <= 5; n += 1) await record({ n });
    await withoutTriggers(sql);
    expect(await verify()).toEqual({ whole: false, sequence, reason });
  });

  it('cut off together with its head is found by whoever noted the end', async () => {
    for (let n = 1; n <= 5; n += 1) await record({ n });
    const noted = await verify();
    if (!noted.whole) throw new Error('it was whole');
    await withoutTriggers('DELETE FROM audit_entries WHERE sequence > 3');
    await database.source.query(
      'UPDATE audit_heads SET sequence = 3, hash = (SELECT hash FROM audit_entries WHERE sequence = 3)',
    );
    expect(await verify()).toMatchObject({ whole: true });
    expect(await verify(noted.head)).toEqual({ whole: false, sequence: 4, reason: 'it is missing' });
    await record({ n: 'other' });
    await record({ n: 'other' });
    expect(await verify(noted.head)).toEqual({
      whole: false,
      sequence: 5,
      reason: 'it is not the one that was noted',
    });
  });
});
