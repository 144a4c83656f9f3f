import { faultOfError } from './fault.mjs';

// The drivers come with the dependencies, so they are imported when they are needed, never before the installation.
const driver = async () => (await import('mysql2/promise')).default;

export async function withDatabase(url, work) {
  const connection = await (await driver()).createConnection({ uri: url, connectTimeout: 1500 });
  try {
    return await work(connection);
  } finally {
    await connection.end();
  }
}

/** The promises that every ticket rests on; the apps would refuse to run on anything less. */
export function databaseFault({ version, flush, mode }) {
  const [major, minor] = version.split('.').map(Number);
  const isMariaDb = /mariadb/i.test(version);
  const isNew = isMariaDb ? major > 10 || (major === 10 && minor >= 6) : major >= 8;
  if (!isNew) return `version ${version} is too old`;
  if (Number(flush) !== 1) return `innodb_flush_log_at_trx_commit is ${flush}: a commit could be lost`;
  if (!/STRICT_(TRANS|ALL)_TABLES/.test(mode)) return 'sql_mode is not strict';
  return undefined;
}

const SETTINGS = `select version() version, @@global.innodb_flush_log_at_trx_commit flush, @@global.sql_mode mode`;

/** The same server without a database chosen, since ours may have to be created first. */
const serverOf = (url) => new URL('/', url).href;

/** Why the server at `url` is not used, or undefined when it is good. */
export async function faultOfDatabase(url) {
  try {
    const [[settings]] = await withDatabase(serverOf(url), (connection) => connection.query(SETTINGS));
    return databaseFault(settings);
  } catch (error) {
    return faultOfError(error);
  }
}
