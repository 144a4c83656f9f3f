import type { Reads } from '../unit-of-work/packets.js';
import { hashOf, noHead, type AuditHead, type ChainedRecord } from './chain.js';
import { toRecord, type AuditRow } from './sql-audit.reader.js';

interface ChainRow extends AuditRow {
  readonly previous: string;
  readonly hash: string;
}

export type AuditVerdict =
  | { readonly whole: true; readonly head: AuditHead }
  | { readonly whole: false; readonly sequence: number; readonly reason: string };

const batch = 1_000;

/**
 * Walks the whole chain and tells the first entry that is not as it was written. Nothing inside the database proves
 * that its last entries were not cut off together with the head, so a head that was noted elsewhere (`anchor`) can be
 * held against it.
 */
export async function verifyAudit(reads: Reads, anchor?: AuditHead): Promise<AuditVerdict> {
  const [end = noHead] = await reads.query<AuditHead[]>(
    'SELECT sequence, hash FROM audit_heads WHERE id = 1',
  );
  let last = noHead;
  while (last.sequence < end.sequence) {
    const rows = await reads.query<ChainRow[]>(
      'SELECT * FROM audit_entries WHERE sequence > ? AND sequence <= ? ORDER BY sequence LIMIT ?',
      [last.sequence, end.sequence, batch],
    );
    if (rows.length === 0) return broken(last.sequence + 1, 'it is missing');
    for (const row of rows) {
      const reason = flawOf(row, last, anchor);
      if (reason) return broken(last.sequence + 1, reason);
      last = row;
    }
  }
  return verdictOn(last, end, anchor);
}

function flawOf(row: ChainRow, before: AuditHead, anchor?: AuditHead): string | undefined {
  const record: ChainedRecord = { ...toRecord(row), previous: row.previous, hash: row.hash };
  if (record.sequence !== before.sequence + 1) return 'it is missing';
  if (record.previous !== before.hash) return 'it does not follow the entry before';
  if (record.hash !== hashOf(record, before.hash)) return 'it was changed';
  if (anchor?.sequence === record.sequence && anchor.hash !== record.hash)
    return 'it is not the one that was noted';
  return undefined;
}

function verdictOn({ sequence, hash }: AuditHead, end: AuditHead, anchor?: AuditHead): AuditVerdict {
  if (hash !== end.hash) return broken(sequence, 'the head does not know it');
  if ((anchor?.sequence ?? 0) > sequence) return broken(sequence + 1, 'it is missing');
  return { whole: true, head: { sequence, hash } };
}

function broken(sequence: number, reason: string): AuditVerdict {
  return { whole: false, sequence, reason };
}
