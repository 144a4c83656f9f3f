import type { DataSource } from 'typeorm';

/** Tables to which the service may do less than everything. Logs are added to and never changed. */
const narrow: Readonly<Record<string, string>> = {
  migrations: 'SELECT',
  hall_events: 'SELECT, INSERT',
  audit_entries: 'SELECT, INSERT',
  audit_heads: 'SELECT, UPDATE',
};

/** What the service may do to the rows of a table; it never changes the tables themselves. */
export function rightsOn(table: string): string {
  return narrow[table] ?? 'SELECT, INSERT, UPDATE, DELETE';
}

/**
 * Makes the account of the service if it is missing, with the name and password of `url`, and grants it each table of
 * the database by name: MariaDB cannot take a single table out of a grant on all. Run by the owner after every
 * migration. Takes nothing back: what an account may do beyond that, the service notices at its start.
 */
export async function grantService(owner: DataSource, url: string): Promise<void> {
  const { username, password } = new URL(url);
  const account = `${quoted(decodeURIComponent(username))}@'%'`;
  await owner.query(`CREATE USER IF NOT EXISTS ${account}`);
  await owner.query(`ALTER USER ${account} IDENTIFIED BY ${quoted(decodeURIComponent(password))}`);
  for (const table of await tablesOf(owner))
    await owner.query(`GRANT ${rightsOn(table)} ON \`${table}\` TO ${account}`);
}

async function tablesOf(source: DataSource): Promise<string[]> {
  const rows = await source.query<{ name: string }[]>(
    `SELECT TABLE_NAME AS name FROM information_schema.TABLES
     WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE = 'BASE TABLE' ORDER BY TABLE_NAME`,
  );
  return rows.map(({ name }) => name);
}

/** Names and passwords of accounts cannot be parameters of a statement. */
function quoted(text: string): string {
  if (!/^[\w.-]{1,80}$/.test(text))
    throw new Error('accounts and passwords are made of letters, digits, _ . -');
  return `'${text}'`;
}
