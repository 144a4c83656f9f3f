// A MariaDB of our own below the data folder: nothing else on the machine is used or touched.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { findBinary } from './binaries.mjs';
import { installPackages } from './debian.mjs';
import { launchLogged, runSilently } from './processes.mjs';
import { faultOfDatabase } from './probe-database.mjs';
import { untilReady } from './wait.mjs';

const BINARIES = ['mariadbd', 'mariadb-install-db', 'my_print_defaults'];
const PACKAGES = ['mariadb-server-core', 'mariadb-client-core'];
const user = userInfo().username;
const asRoot = user === 'root' ? ['--user=root'] : [];

const settings = [
  '--socket=mysql.sock',
  '--bind-address=127.0.0.1',
  '--skip-name-resolve',
  '--character-set-server=utf8mb4',
  '--collation-server=utf8mb4_unicode_ci',
  '--default-time-zone=+00:00',
  '--innodb-buffer-pool-size=256M',
  '--innodb-flush-log-at-trx-commit=1',
  '--max-connections=200',
  '--skip-log-bin',
  ...asRoot,
];

/**
 * Fills the data folder. The installer stumbles over blanks in absolute paths, so it gets a relative one; and it
 * works in a folder of its own name that is renamed when it is complete, so half an installation is never used.
 */
async function installInto(folder, log) {
  const draft = `mysql.new-${process.pid}-${Date.now()}`;
  // --force: a bare machine may not even know its own name, and nothing here depends on it.
  const fixed = ['--no-defaults', '--force', '--skip-test-db', '--skip-name-resolve'];
  const args = [...fixed, `--datadir=./${draft}`, ...asRoot];
  const noPasswordlessRoot = ['--auth-root-authentication-method=socket', `--auth-root-socket-user=${user}`];
  const installer = findBinary('mariadb-install-db');
  await runSilently('Preparing MariaDB', installer, [...args, ...noPasswordlessRoot], { cwd: folder, log });
  renameSync(join(folder, draft), join(folder, 'mysql'));
}

function removeHalfInstallations(folder) {
  const drafts = readdirSync(folder).filter((name) => name.startsWith('mysql.new-'));
  drafts.forEach((name) => rmSync(join(folder, name), { recursive: true, force: true }));
}

/** Run by the server before it answers anybody; so the account is right from the first connection on. */
function writeFirstStatements(file, { password, databases }) {
  const account = `'paihao'@'127.0.0.1'`;
  const statements = [
    `create user if not exists ${account};`,
    `alter user ${account} identified by '${password}';`,
    `grant all on ${databases} to ${account} with grant option;`,
    `grant create user on *.* to ${account};`, // the account of the service is made by the one that owns the tables
  ];
  writeFileSync(file, `${statements.join('\n')}\n`, { mode: 0o600 });
}

export async function ensureMariaDb() {
  if (BINARIES.every((name) => findBinary(name))) return;
  await installPackages('MariaDB', PACKAGES);
}

/**
 * Starts it and answers when it can be used. `databases` is what its account may use, like `paihao.*`; `extra` are
 * settings beside or against ours.
 */
export async function startPrivateDatabase({ folder, port, password, databases, extra = [] }) {
  const log = join(folder, 'logs', 'mariadb.log');
  mkdirSync(join(folder, 'logs'), { recursive: true });
  removeHalfInstallations(folder);
  if (!existsSync(join(folder, 'mysql'))) await installInto(folder, log);
  const firstStatements = join(folder, 'mysql', 'first-statements.sql');
  const place = [`--datadir=${join(folder, 'mysql')}`, `--port=${port}`, `--init-file=${firstStatements}`];
  const launch = () => {
    writeFirstStatements(firstStatements, { password, databases });
    const args = ['--no-defaults', ...place, ...settings, ...extra];
    return launchLogged(findBinary('mariadbd'), args, { cwd: join(folder, 'mysql'), log });
  };
  const url = `mysql://paihao:${password}@127.0.0.1:${port}`;
  const program = { name: 'MariaDB', log, launch, child: launch(), url };
  await untilReady({ ...program, faultOf: () => faultOfOwn(url), patience: 120_000 });
  return program;
}

/** A refused password is no matter of waiting: then the server on the port is not ours. */
async function faultOfOwn(url) {
  const fault = await faultOfDatabase(url);
  if (fault?.startsWith('Access denied')) throw new Error(fault);
  return fault;
}
