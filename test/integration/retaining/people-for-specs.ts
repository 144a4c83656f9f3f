import type { FieldCipher, Subject } from '#application/ports';
import { SealedFields, SqlPersonalUnitOfWork } from '#persistence';
import { createTestDatabase, FixedClock, testSealing, type TestDatabase } from '#testing';

/** A table with fields of people, as any station may have one: sealed under their keys, one of them looked up. */
const contacts = {
  table: 'spec_contacts',
  subject: 'id',
  columns: ['name_sealed', 'phone_sealed', 'phone_index'],
};

export const fields = new SealedFields(contacts.table, ['name', 'phone']);

interface Person {
  readonly name: string;
  readonly phone: string;
}

/** People on a real database, and what a station does with them. */
export class People {
  private constructor(
    readonly database: TestDatabase,
    readonly units: SqlPersonalUnitOfWork,
  ) {}

  static async open(clock = new FixedClock(), server?: string): Promise<People> {
    const database = await createTestDatabase(10, server);
    await database.source.query(
      `CREATE TABLE ${contacts.table} (id CHAR(36) PRIMARY KEY, name_sealed VARCHAR(400) NULL,
       phone_sealed VARCHAR(400) NULL, phone_index BINARY(32) NULL, KEY (phone_index))`,
    );
    const { cipher, dataKeys } = testSealing;
    const units = new SqlPersonalUnitOfWork(database.source, clock, cipher, dataKeys, [contacts]);
    return new People(database, units);
  }

  async add(subject: Subject, person: Person, kept?: number): Promise<void> {
    const row = await this.units.run(async ({ subjects }) => {
      const cipher = await subjects.cipherOf(subject);
      if (kept !== undefined) await subjects.keepUntil(subject.id, kept);
      return fields.seal(cipher, subject.id, person);
    });
    const index = testSealing.cipher.index(person.phone, 'phone');
    await this.database.source.query(`INSERT INTO ${contacts.table} VALUES (?, ?, ?, ?)`, [
      ...[subject.id, row['name_sealed'], row['phone_sealed'], index],
    ]);
  }

  async cipherOf(id: string): Promise<FieldCipher | undefined> {
    return this.units.run(async ({ subjects }) => (await subjects.ciphers([id])).get(id));
  }

  async rowOf(id: string): Promise<Record<string, unknown>> {
    const [row] = await this.database.source.query<Record<string, unknown>[]>(
      `SELECT * FROM ${contacts.table} WHERE id = ?`,
      [id],
    );
    return row ?? {};
  }

  async read(id: string): Promise<Person> {
    const cipher = await this.cipherOf(id);
    if (!cipher) throw new Error(`nobody can read ${id}`);
    return fields.open(cipher, id, await this.rowOf(id));
  }
}
