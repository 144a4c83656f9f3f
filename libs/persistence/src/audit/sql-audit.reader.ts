import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditReader, type AuditFacts, type AuditQuery, type AuditRecord } from '#application/ports';
import { fromJson } from '../json.js';
import { reading } from '../unit-of-work/transaction.js';

export interface AuditRow {
  readonly sequence: number;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly facts: unknown;
}

@Injectable()
export class SqlAuditReader extends AuditReader {
  constructor(private readonly source: DataSource) {
    super();
  }

  async find(query: AuditQuery, limit: number): Promise<AuditRecord[]> {
    const conditions = conditionsOf(query);
    const where = conditions.map(([sql]) => sql).join(' AND ') || 'TRUE';
    const rows = await reading(this.source).query<AuditRow[]>(
      `SELECT sequence, at, actor, action, subject, facts FROM audit_entries
       WHERE ${where} ORDER BY sequence DESC LIMIT ?`,
      [...conditions.map(([, value]) => value), limit],
    );
    return rows.map(toRecord);
  }
}

/** Only what was asked for: an entry is found by index whichever way one looks. */
function conditionsOf({
  actor,
  action,
  subject,
  from,
  to,
  before,
}: AuditQuery): [sql: string, value: unknown][] {
  const all: [string, unknown][] = [
    ['actor = ?', actor],
    ['action = ?', action],
    ['subject = ?', subject],
    ['at >= ?', from === undefined ? undefined : new Date(from)],
    ['at < ?', to === undefined ? undefined : new Date(to)],
    ['sequence < ?', before],
  ];
  return all.filter(([, value]) => value !== undefined);
}

export function toRecord({ sequence, at, actor, action, subject, facts }: AuditRow): AuditRecord {
  return { sequence, at: at.getTime(), actor, action, subject, facts: fromJson<AuditFacts>(facts) };
}
