import type { Session, SessionStore } from '#application/ports';
import type { Reads, Transaction } from '../unit-of-work/packets.js';

interface SessionRow {
  readonly id: string;
  readonly account_id: string;
  readonly created_at: Date;
  readonly last_used_at: Date;
  readonly ends_at: Date;
  readonly passed_factor: number;
  readonly browser: string;
}

export class SqlSessionStore implements SessionStore {
  constructor(private readonly tx: Transaction) {}

  add(session: Session, tokenDigest: string): void {
    const { id, account, createdAt, lastUsedAt, endsAt, passedFactor, browser } = session;
    // Of old sessions nothing is left behind, and nobody has to come by to sweep.
    this.tx.write('DELETE FROM sessions WHERE account_id = ? AND ends_at < ?', [
      account,
      new Date(createdAt),
    ]);
    this.tx.write(
      `INSERT INTO sessions
         (id, token_digest, account_id, created_at, last_used_at, ends_at, passed_factor, browser)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        id,
        tokenDigest,
        account,
        new Date(createdAt),
        new Date(lastUsedAt),
        new Date(endsAt),
        passedFactor,
        browser,
      ],
    );
  }

  async find(id: string): Promise<Session | undefined> {
    const [session] = await readSessions(this.tx, 'id = ? FOR UPDATE', [id]);
    return session;
  }

  renew(id: string, tokenDigest: string, passedFactor: boolean): void {
    const sql = 'UPDATE sessions SET token_digest = ?, passed_factor = ? WHERE id = ?';
    this.tx.writeExactly(1, sql, [tokenDigest, passedFactor, id]);
  }

  end(id: string): void {
    this.tx.write('DELETE FROM sessions WHERE id = ?', [id]);
  }

  endOthers(account: string, keep: string | null): void {
    this.tx.write('DELETE FROM sessions WHERE account_id = ? AND NOT id <=> ?', [account, keep]);
  }
}

export async function readSessions(
  reads: Reads,
  condition: string,
  values: readonly unknown[],
): Promise<Session[]> {
  const rows = await reads.query<SessionRow[]>(
    `SELECT id, account_id, created_at, last_used_at, ends_at, passed_factor, browser
     FROM sessions WHERE ${condition}`,
    values,
  );
  return rows.map((row) => ({
    id: row.id,
    account: row.account_id,
    createdAt: row.created_at.getTime(),
    lastUsedAt: row.last_used_at.getTime(),
    endsAt: row.ends_at.getTime(),
    passedFactor: row.passed_factor === 1,
    browser: row.browser,
  }));
}
