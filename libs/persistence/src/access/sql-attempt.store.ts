import type { AttemptStore } from '#application/ports';
import type { Attempts } from '#domain';
import type { Transaction } from '../unit-of-work/packets.js';

/** Attempts that nobody adds to for a day are swept away by those who come later. */
const keptMs = 24 * 60 * 60_000;
const sweptAtOnce = 10;

export class SqlAttemptStore implements AttemptStore {
  constructor(private readonly tx: Transaction) {}

  async find(subject: string): Promise<Attempts | undefined> {
    // A row must be there to be locked: else two first attempts at once would count as one.
    this.tx.write(
      `INSERT INTO sign_in_attempts (subject, failures, last_at) VALUES (?, 0, NOW(3))
       ON DUPLICATE KEY UPDATE subject = subject`,
      [subject],
    );
    const [row] = await this.tx.query<{ failures: number; last_at: Date }[]>(
      'SELECT failures, last_at FROM sign_in_attempts WHERE subject = ? FOR UPDATE',
      [subject],
    );
    return row && { failures: row.failures, lastAt: row.last_at.getTime() };
  }

  save(subject: string, { failures, lastAt }: Attempts): void {
    this.tx.write('UPDATE sign_in_attempts SET failures = ?, last_at = ? WHERE subject = ?', [
      failures,
      new Date(lastAt),
      subject,
    ]);
    this.tx.write('DELETE FROM sign_in_attempts WHERE last_at < ? LIMIT ?', [
      new Date(lastAt - keptMs),
      sweptAtOnce,
    ]);
  }

  forget(subject: string): void {
    this.tx.write('DELETE FROM sign_in_attempts WHERE subject = ?', [subject]);
  }
}
