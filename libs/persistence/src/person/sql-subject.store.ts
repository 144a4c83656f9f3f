import { DataKeys, FieldCipher, Unreadable, type Subject, type SubjectStore } from '#application/ports';
import type { Instant } from '#domain';
import type { Transaction } from '../unit-of-work/packets.js';
import { placeOf, type PersonalTable } from './personal-tables.js';

interface KeyRow {
  readonly subject_id: string;
  readonly key_sealed: string | null;
}

/** What seals the keys of people, and what makes them. */
export interface Sealing {
  readonly cipher: FieldCipher;
  readonly dataKeys: DataKeys;
  readonly tables: readonly PersonalTable[];
}

export class SqlSubjectStore implements SubjectStore {
  constructor(
    private readonly tx: Transaction,
    private readonly sealing: Sealing,
  ) {}

  async cipherOf({ id, kind }: Subject): Promise<FieldCipher> {
    const [row] = await this.rowsOf([id]);
    if (row?.key_sealed === null) throw new Unreadable('erased');
    if (row) return this.cipherIn(row);
    const key = this.sealing.dataKeys.make();
    // Somebody else may be first: then the unit is tried again and finds their key.
    await this.tx.query('INSERT INTO data_keys (subject_id, kind, key_sealed) VALUES (?, ?, ?)', [
      id,
      kind,
      this.sealing.cipher.seal(key, keyPlace(id)),
    ]);
    return this.sealing.dataKeys.cipherOf(id, key);
  }

  async ciphers(ids: readonly string[]): Promise<Map<string, FieldCipher>> {
    const rows = await this.rowsOf(ids);
    const readable = rows.filter(({ key_sealed }) => key_sealed !== null);
    return new Map(readable.map((row) => [row.subject_id, this.cipherIn(row)]));
  }

  async makeAll(subjects: readonly Subject[], until: Instant): Promise<Map<string, FieldCipher>> {
    const made = subjects.map(({ id, kind }) => ({ id, kind, key: this.sealing.dataKeys.make() }));
    if (made.length > 0)
      await this.tx.query('INSERT INTO data_keys (subject_id, kind, key_sealed, kept_until) VALUES ?', [
        made.map(({ id, kind, key }) => [
          id,
          kind,
          this.sealing.cipher.seal(key, keyPlace(id)),
          new Date(until),
        ]),
      ]);
    return new Map(made.map(({ id, key }) => [id, this.sealing.dataKeys.cipherOf(id, key)]));
  }

  async keepUntil(id: string, moment: Instant): Promise<void> {
    await this.tx.query('UPDATE data_keys SET kept_until = ? WHERE subject_id = ? AND erased_at IS NULL', [
      new Date(moment),
      id,
    ]);
  }

  async due(now: Instant, limit: number): Promise<Subject[]> {
    return this.tx.query(
      `SELECT subject_id AS id, kind FROM data_keys WHERE erased_at IS NULL AND kept_until <= ?
       ORDER BY kept_until LIMIT ? FOR UPDATE SKIP LOCKED`,
      [new Date(now), limit],
    );
  }

  async erase(ids: readonly string[], now: Instant): Promise<void> {
    if (ids.length === 0) return;
    await this.tx.query(
      'UPDATE data_keys SET key_sealed = NULL, erased_at = ? WHERE erased_at IS NULL AND subject_id IN (?)',
      [new Date(now), ids],
    );
    for (const { table, subject, columns } of this.sealing.tables) {
      const emptied = columns.map((column) => `${column} = NULL`).join(', ');
      await this.tx.query(`UPDATE ${table} SET ${emptied} WHERE ${subject} IN (?)`, [ids]);
    }
  }

  private async rowsOf(ids: readonly string[]): Promise<KeyRow[]> {
    if (ids.length === 0) return [];
    return this.tx.query('SELECT subject_id, key_sealed FROM data_keys WHERE subject_id IN (?)', [ids]);
  }

  private cipherIn({ subject_id: id, key_sealed: sealed }: KeyRow): FieldCipher {
    return this.sealing.dataKeys.cipherOf(id, this.sealing.cipher.open(sealed ?? '', keyPlace(id)));
  }
}

export function keyPlace(id: string): string {
  return placeOf('data_keys', 'key_sealed', id);
}
