import type { DataSource } from 'typeorm';
import { driverErrorOf } from '../unit-of-work/outage.js';

/** The server refuses these for want of a right before it looks at a row, and changes none where the right is there. */
const attempts = [
  'UPDATE audit_entries SET action = action WHERE FALSE',
  'DELETE FROM audit_entries WHERE FALSE',
  'UPDATE hall_events SET type = type WHERE FALSE',
  'DELETE FROM hall_events WHERE FALSE',
];

const [tableDenied, columnDenied] = [1142, 1143];

/** Rights by which a log could be emptied or its triggers dropped, on everything or on our database. */
const structural = `
  SELECT DISTINCT PRIVILEGE_TYPE AS name FROM (
    SELECT GRANTEE, PRIVILEGE_TYPE FROM information_schema.USER_PRIVILEGES
    UNION SELECT GRANTEE, PRIVILEGE_TYPE FROM information_schema.SCHEMA_PRIVILEGES WHERE DATABASE() LIKE TABLE_SCHEMA
    UNION SELECT GRANTEE, PRIVILEGE_TYPE FROM information_schema.TABLE_PRIVILEGES WHERE TABLE_SCHEMA = DATABASE()
  ) rights
  WHERE GRANTEE = CONCAT("'", REPLACE(CURRENT_USER(), '@', "'@'"), "'")
    AND PRIVILEGE_TYPE IN ('DROP', 'ALTER', 'TRIGGER', 'SUPER')`;

/**
 * Throws unless the account of this process can only add to the logs. The service refuses to run then: a log that its
 * own writer may rewrite proves nothing.
 */
export async function assertInsertOnly(source: DataSource): Promise<void> {
  const rights = await source.query<{ name: string }[]>(structural);
  const excess = rights.map(({ name }) => name);
  for (const sql of attempts) if (await mayRun(source, sql)) excess.push(sql.replace(/ (SET|WHERE) .*/, ''));
  if (excess.length === 0) return;
  const remedy = 'Use an account of its own for the service (docs/security.md, "Accounts of the database")';
  throw new Error(`The account of the database may do too much: ${excess.join(', ')}. ${remedy}.`);
}

async function mayRun(source: DataSource, sql: string): Promise<boolean> {
  try {
    await source.query(sql);
    return true;
  } catch (error) {
    const { errno } = driverErrorOf(error);
    if (errno === tableDenied || errno === columnDenied) return false;
    throw error;
  }
}
