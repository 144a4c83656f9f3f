import { createHash } from 'node:crypto';
import type { AuditRecord } from '#application/ports';

/** An entry with its link to the one before: whoever changes, removes or inserts one breaks every link after it. */
export interface ChainedRecord extends AuditRecord {
  readonly previous: string;
  readonly hash: string;
}

/** The end of a chain. */
export interface AuditHead {
  readonly sequence: number;
  /** SHA-256 in hexadecimal. */
  readonly hash: string;
}

/** Where every chain begins. */
export const noHead: AuditHead = { sequence: 0, hash: '0'.repeat(64) };

export function chained(head: AuditHead, entry: Omit<AuditRecord, 'sequence'>): ChainedRecord {
  const record = { ...entry, sequence: head.sequence + 1 };
  return { ...record, previous: head.hash, hash: hashOf(record, head.hash) };
}

export function hashOf(record: AuditRecord, previous: string): string {
  const { sequence, at, actor, action, subject, facts } = record;
  const content = canonical({ sequence, at, actor, action, subject, facts, previous });
  return createHash('sha256').update(content).digest('hex');
}

/** JSON with its keys in order and no blanks: the same for the same facts, however a database keeps them. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join()}}`;
}
