import type { DataSource } from 'typeorm';
import type { FieldCipher } from '#application/ports';
import { retrying } from '../unit-of-work/retry.js';
import type { Transaction } from '../unit-of-work/packets.js';
import { inTransaction } from '../unit-of-work/transaction.js';
import { placeOf, sealedColumns, type SealedColumn } from './personal-tables.js';

interface Options {
  readonly cipher: FieldCipher;
  /** The id of the key that seals from now on. */
  readonly current: string;
  readonly columns?: readonly SealedColumn[];
  readonly batch?: number;
}

interface SealedRow {
  readonly key: string | number;
  readonly sealed: string;
}

/**
 * Seals anew whatever is sealed under an older key, in batches of one transaction each, and answers how many fields.
 * Stopped in between, it goes on where it was: what is done is under the current key. Afterwards the old key can be
 * destroyed. Throws when a field does not open, before anything of its batch is written.
 */
export async function resealAll(source: DataSource, options: Options): Promise<number> {
  let done = 0;
  for (const column of options.columns ?? sealedColumns) {
    let count: number;
    do {
      count = await retrying((signal) =>
        inTransaction(source, 'write', (tx) => resealBatch(tx, column, options), signal),
      );
      done += count;
    } while (count > 0);
  }
  return done;
}

async function resealBatch(tx: Transaction, place: SealedColumn, options: Options): Promise<number> {
  const { table, key, column } = place;
  const { cipher, current, batch = 200 } = options;
  const rows = await tx.query<SealedRow[]>(
    `SELECT ${key} AS \`key\`, ${column} AS sealed FROM ${table}
     WHERE ${column} IS NOT NULL AND ${column} NOT LIKE ? LIMIT ? FOR UPDATE`,
    [`v1.${current}.%`, batch],
  );
  for (const row of rows) {
    const context = placeOf(table, column, row.key);
    const sealed = cipher.seal(cipher.open(row.sealed, context), context);
    const sql = `UPDATE ${table} SET ${column} = ? WHERE ${key} = ? AND ${column} = ?`;
    tx.writeExactly(1, sql, [sealed, row.key, row.sealed]);
  }
  return rows.length;
}
