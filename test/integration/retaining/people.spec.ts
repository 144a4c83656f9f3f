import { randomBytes, randomUUID } from 'node:crypto';
import { Unreadable } from '#application/ports';
import { EraseExpired } from '#application/retaining';
import { keptUntil, retentionDays } from '#domain';
import { resealAll, verifyAudit } from '#persistence';
import { AesDataKeys, AesFieldCipher, readKey, readKeyRing } from '#platform';
import { FixedClock, inLanes, testSealing, testSecrets } from '#testing';
import { fields, People } from './people-for-specs.js';

const person = { name: '欧阳修文', phone: '13812345678' };
const day = 86_400_000;

describe('What is kept of a person', () => {
  const clock = new FixedClock();
  let people: People;
  let id: string;
  beforeEach(async () => {
    clock.set('2026-03-12T02:00:00Z');
    id = randomUUID();
    people = await People.open(clock);
  });
  afterEach(() => people.database.drop());

  const table = async () => JSON.stringify(await people.database.source.query('SELECT * FROM spec_contacts'));
  const keys = () => people.database.source.query<{ key_sealed: string | null }[]>('SELECT * FROM data_keys');
  const add = (kept?: number) => people.add({ id, kind: 'traveller' }, person, kept);
  const sweep = () => new EraseExpired(people.units, clock).run();

  it('is read by the service and by nobody who reads the table', async () => {
    await add();
    expect(await people.read(id)).toEqual(person);
    expect(await table()).not.toMatch(/欧阳|138123/);
  });

  it('is found by what was sealed, without opening anything', async () => {
    await add();
    const found = await people.database.source.query('SELECT id FROM spec_contacts WHERE phone_index = ?', [
      testSealing.cipher.index(person.phone, 'phone'),
    ]);
    expect(found).toEqual([{ id }]);
  });

  it('does not open in the row of somebody else', async () => {
    const other = randomUUID();
    await add();
    await people.add({ id: other, kind: 'traveller' }, { name: '李华', phone: '13900000000' });
    const own = await people.cipherOf(id);
    const row = await people.rowOf(id);
    expect(() => fields.open(own ?? testSealing.cipher, other, row)).toThrow(Unreadable);
    expect(() => fields.open(testSealing.cipher, id, row)).toThrow(Unreadable);
  });

  it('is under one key, however many seal for the same person at once', async () => {
    const ciphers: string[] = [];
    await inLanes(20, 10, async () => {
      const sealed = await people.units.run(async ({ subjects }) =>
        (await subjects.cipherOf({ id, kind: 'traveller' })).seal('x', 'place'),
      );
      ciphers.push(sealed);
    });
    const cipher = await people.cipherOf(id);
    expect(ciphers.map((sealed) => cipher?.open(sealed, 'place'))).toEqual(ciphers.map(() => 'x'));
    expect(await keys()).toHaveLength(1);
  });

  describe('when its time is over', () => {
    const ended = Date.parse('2026-03-12T02:00:00Z');

    it('is gone on the day, not the day before, and stays gone', async () => {
      await add(keptUntil('traveller', ended));
      clock.pass(retentionDays.traveller * day - 1);
      expect(await sweep()).toBe(0);
      expect(await people.read(id)).toEqual(person);
      clock.pass(1);
      expect(await sweep()).toBe(1);
      await expect(people.read(id)).rejects.toThrow('nobody can read');
      expect(await people.rowOf(id)).toEqual({
        id,
        name_sealed: null,
        phone_sealed: null,
        phone_index: null,
      });
      expect(await sweep()).toBe(0);
    });

    it('is never gone for whom no end was set', async () => {
      await add();
      clock.pass(100_000 * day);
      expect(await sweep()).toBe(0);
      expect(await people.read(id)).toEqual(person);
    });

    it('cannot be written again under the same name', async () => {
      await add(ended);
      await sweep();
      await expect(people.add({ id, kind: 'traveller' }, person)).rejects.toThrow(Unreadable);
    });

    it('is erased in pieces, each with its audit, also when many are due and two sweep at once', async () => {
      const ids = Array.from({ length: 250 }, () => randomUUID());
      await people.units.run(async ({ subjects }) => {
        for (const one of ids) await subjects.cipherOf({ id: one, kind: 'agencyContact' });
        for (const one of ids) await subjects.keepUntil(one, ended);
      });
      const [first, second] = await Promise.all([sweep(), sweep()]);
      expect(first + second + (await sweep())).toBe(250);
      expect((await keys()).every(({ key_sealed }) => key_sealed === null)).toBe(true);
      const audited = await people.database.source.query<{ subject: string }[]>(
        `SELECT subject FROM audit_entries WHERE action = 'person.erased'`,
      );
      expect(audited.map(({ subject }) => subject).sort()).toEqual(
        ids.map((one) => `agencyContact:${one}`).sort(),
      );
      expect(await verifyAudit(people.database.source)).toMatchObject({
        whole: true,
        head: { sequence: 250 },
      });
    });
  });

  describe('when the keys of the service change', () => {
    const [, oldKey = ''] = testSecrets.PAIHAO_DATA_KEYS.split(':');
    const newKey = randomBytes(32).toString('base64');
    const cipherWith = (keys: string) =>
      new AesFieldCipher(readKeyRing(keys), readKey(testSecrets.PAIHAO_INDEX_KEY));
    const both = cipherWith(`new:${newKey},test:${oldKey}`);
    const onlyNew = cipherWith(`new:${newKey}`);
    const dataKeys = new AesDataKeys(readKey(testSecrets.PAIHAO_INDEX_KEY));
    const openWith = async (cipher: AesFieldCipher, sealed: string | null) => {
      const key = cipher.open(sealed ?? '', `data_keys.key_sealed.${id}`);
      return fields.open(dataKeys.cipherOf(id, key), id, await people.rowOf(id));
    };
    const keyOf = async () => (await keys())[0]?.key_sealed ?? null;

    it('opens with the new key alone, and nothing of the person was written anew', async () => {
      await people.database.source.query('DELETE FROM second_factors');
      await add();
      const before = await people.rowOf(id);
      expect(await resealAll(people.database.source, { cipher: both, current: 'new' })).toBe(1);
      expect(await openWith(onlyNew, await keyOf())).toEqual(person);
      expect(await people.rowOf(id)).toEqual(before);
    });

    it('goes on where it was stopped, and has nothing to do the second time', async () => {
      // Nothing else is sealed here: what is sealed anew is counted.
      await people.database.source.query('DELETE FROM second_factors');
      for (let n = 0; n < 25; n += 1)
        await people.units.run(({ subjects }) => subjects.cipherOf({ id: randomUUID(), kind: 'traveller' }));
      let seals = 0;
      const dying = Object.create(both) as AesFieldCipher;
      dying.seal = (plain, context) => {
        seals += 1;
        if (seals > 12) throw new Error('killed');
        return both.seal(plain, context);
      };
      const options = { current: 'new', batch: 5 };
      await expect(resealAll(people.database.source, { ...options, cipher: dying })).rejects.toThrow(
        'killed',
      );
      expect(await resealAll(people.database.source, { ...options, cipher: both })).toBe(15);
      expect(await resealAll(people.database.source, { ...options, cipher: both })).toBe(0);
    });

    it('and the old one is destroyed, then who was erased is gone from old backups too', async () => {
      await add(clock.now());
      const backup = { key: await keyOf(), row: await people.rowOf(id) };
      const fromBackup = (cipher: AesFieldCipher) => {
        const key = cipher.open(backup.key ?? '', `data_keys.key_sealed.${id}`);
        return fields.open(dataKeys.cipherOf(id, key), id, backup.row);
      };
      await sweep();
      expect(fromBackup(both)).toEqual(person);
      await resealAll(people.database.source, { cipher: both, current: 'new' });
      expect(() => fromBackup(onlyNew)).toThrow('no key “test”');
    });
  });
});
