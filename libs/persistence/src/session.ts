import mysql2, { type PoolOptions } from 'mysql2';
import type { DataSource } from 'typeorm';

/**
 * What every session must run with. READ COMMITTED: under REPEATABLE READ a plain read after a lock still sees the old
 * snapshot, and the same number is given out twice.
 */
const sessionSettings = [
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
  `SET SESSION time_zone = '+00:00', sql_mode = 'TRADITIONAL,ONLY_FULL_GROUP_BY', innodb_lock_wait_timeout = 2`,
];

/** The driver of our data sources: each connection is set up as it is made, before its first query. */
export const driver = {
  ...mysql2,
  createPool: (options: PoolOptions) => {
    const pool = mysql2.createPool(options);
    pool.on('connection', (connection) => sessionSettings.forEach((sql) => connection.query(sql)));
    return pool;
  },
};

interface Requirement {
  /** Names of the setting; MariaDB and MySQL differ. */
  readonly names: readonly string[];
  readonly holds: (value: string) => boolean;
  readonly harm: string;
}

const requirements: readonly Requirement[] = [
  {
    names: ['transaction_isolation', 'tx_isolation'],
    holds: (value) => value === 'READ-COMMITTED',
    harm: 'numbers and calls could be given out twice',
  },
  { names: ['time_zone'], holds: (value) => value === '+00:00', harm: 'times would be shifted' },
  {
    names: ['sql_mode'],
    holds: (value) => value.includes('STRICT_TRANS_TABLES'),
    harm: 'bad values would be bent instead of refused',
  },
  {
    names: ['innodb_flush_log_at_trx_commit'],
    holds: (value) => value === '1',
    harm: 'a power cut could lose tickets that people hold',
  },
];

/** Throws, naming every setting that would break a promise. The service refuses to run then. */
export async function assertDurable(source: DataSource): Promise<void> {
  const names = requirements.flatMap((requirement) => requirement.names);
  const rows = await source.query<{ Variable_name: string; Value: string }[]>(
    'SHOW SESSION VARIABLES WHERE Variable_name IN (?)',
    [names],
  );
  const settings = new Map(rows.map((row) => [row.Variable_name, row.Value]));
  const broken = requirements.flatMap((requirement) => complaint(requirement, settings));
  if (broken.length > 0) throw new Error(['The database is not set up safely:', ...broken].join('\n'));
}

function complaint({ names, holds, harm }: Requirement, settings: ReadonlyMap<string, string>): string[] {
  const name = names.find((candidate) => settings.has(candidate)) ?? names.join(' or ');
  const value = settings.get(name) ?? 'unknown';
  return holds(value) ? [] : [`  ${name} is ${value}: ${harm}`];
}
