import type { DataSource } from 'typeorm';
import { SystemClock } from '#platform';
import { SqlAuditTrail } from '../audit/sql-audit-trail.js';
import { retrying } from '../unit-of-work/retry.js';
import { inTransaction } from '../unit-of-work/transaction.js';

const people = `accounts WHERE user_name LIKE 'demo.%' AND closed_at IS NULL`;
const devices = `devices WHERE name LIKE 'demo %' AND revoked_at IS NULL`;

/** Throws while somebody or something of a demo could still come in: its credentials were shown to everybody. */
export async function assertNoDemoLeft(source: DataSource): Promise<void> {
  const [left] = await source.query<{ people: number; devices: number }[]>(
    `SELECT (SELECT COUNT(*) FROM ${people}) AS people, (SELECT COUNT(*) FROM ${devices}) AS devices`,
  );
  if (!left || left.people + left.devices === 0) return;
  throw new Error(
    `${left.people} accounts and ${left.devices} devices of a demo can still come in. Run “npm run demo:end”, or use a database without a demo.`,
  );
}

/** Closes the accounts of a demo, ends their sessions and revokes its devices. */
export function endDemo(source: DataSource): Promise<void> {
  const now = new Date(new SystemClock().now());
  return retrying((signal) =>
    inTransaction(
      source,
      'write',
      async (tx) => {
        tx.write(`DELETE FROM sessions WHERE account_id IN (SELECT id FROM ${people})`, []);
        tx.write(`UPDATE ${people.replace('WHERE', 'SET closed_at = ? WHERE')}`, [now]);
        tx.write(`UPDATE ${devices.replace('WHERE', 'SET revoked_at = ? WHERE')}`, [now]);
        const audit = new SqlAuditTrail(tx, new SystemClock());
        audit.record({ actor: 'operator:command', action: 'demo.ended', subject: 'demo:all' });
        await audit.flush();
      },
      signal,
    ),
  );
}
