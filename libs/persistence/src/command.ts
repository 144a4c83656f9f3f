import type { DataSource } from 'typeorm';
import { demoHalls } from '#demo';
import { AesFieldCipher, readKey, readKeyRing, SystemClock } from '#platform';
import { grantService } from './account/grants.js';
import type { AuditHead } from './audit/chain.js';
import { SqlAuditTrail } from './audit/sql-audit-trail.js';
import { verifyAudit } from './audit/verify-audit.js';
import { createFirstAdministrator } from './access/first-administrator.js';
import { connect } from './data-source.js';
import { endDemo } from './demo/demo-leftovers.js';
import { plantHall } from './demo/plant-hall.js';
import { plantPeople, type DemoPasswords } from './demo/plant-people.js';
import { dropDatabase, ensureDatabase } from './own-database.js';
import { resealAll } from './person/reseal.js';
import { retrying } from './unit-of-work/retry.js';
import { inTransaction, reading } from './unit-of-work/transaction.js';

// What is done to the database by hand, by the account that owns it: node command.js <command>.

/** A simulated hall runs many days in one; an ordinary hall stops at 999. */
const demoNumberLimit = 99_999;

const { DATABASE_URL: url = '', SERVICE_DATABASE_URL: serviceUrl } = process.env;
const say = (line: string) => process.stdout.write(`${line}\n`);

async function onDatabase(work: (source: DataSource) => Promise<void>): Promise<void> {
  const source = await connect({ url, poolSize: 2 });
  await work(source).finally(() => source.destroy());
}

async function migrate(): Promise<void> {
  await ensureDatabase(url);
  await onDatabase(async (source) => {
    const done = await source.runMigrations({ transaction: 'none' });
    say(done.length ? `migrated: ${done.map(({ name }) => name).join(', ')}` : 'up to date');
    if (serviceUrl) await grantService(source, serviceUrl);
  });
}

/** The halls of the demo, and with DEMO_PASSWORDS (JSON, a password by part) the people who play its parts. */
function seedDemo(): Promise<void> {
  return onDatabase(async (source) => {
    await source.transaction(async (manager) => {
      for (const hall of demoHalls) await plantHall(manager, hall, demoNumberLimit);
    });
    const { DEMO_PASSWORDS: passwords } = process.env;
    if (passwords) await plantPeople(source, JSON.parse(passwords) as DemoPasswords);
  });
}

/** Walks the whole audit. `sequence:hash`, as an earlier run said it, is held against it. */
function verify(noted?: string): Promise<void> {
  return onDatabase(async (source) => {
    const verdict = await verifyAudit(reading(source), noted ? anchorIn(noted) : undefined);
    if (verdict.whole)
      return void say(`The audit is whole. Its end: ${verdict.head.sequence}:${verdict.head.hash}`);
    say(`The audit is BROKEN at entry ${verdict.sequence}: ${verdict.reason}.`);
    process.exitCode = 1;
  });
}

function anchorIn(noted: string): AuditHead {
  const [, sequence, hash] = /^(\d+):([0-9a-f]{64})$/.exec(noted) ?? [];
  if (!sequence || !hash) throw new Error('an end of the audit is written sequence:hash');
  return { sequence: Number(sequence), hash };
}

/** After a new key was put first into PAIHAO_DATA_KEYS: afterwards the older ones are needed for nothing. */
function rotateKeys(): Promise<void> {
  const ring = readKeyRing(process.env['PAIHAO_DATA_KEYS'] ?? '');
  const cipher = new AesFieldCipher(ring, readKey(process.env['PAIHAO_INDEX_KEY'] ?? ''));
  return onDatabase(async (source) => {
    const fields = await resealAll(source, { cipher, current: ring.current });
    const entry = {
      actor: 'operator:command',
      action: 'keys.rotated',
      subject: `key:${ring.current}`,
      facts: { fields },
    };
    await retrying((signal) =>
      inTransaction(
        source,
        'write',
        (tx) => {
          const audit = new SqlAuditTrail(tx, new SystemClock());
          audit.record(entry);
          return audit.flush();
        },
        signal,
      ),
    );
    say(`${fields} fields are sealed under ${ring.current} now; no other key is needed any more.`);
  });
}

/** The first password is shown here and nowhere else. */
function firstAdministrator(userName = ''): Promise<void> {
  return onDatabase(async (source) => {
    const password = await createFirstAdministrator(source, userName);
    say(`${userName} may sign in and add everybody else. First password, to be changed at once: ${password}`);
  });
}

function demoEnd(): Promise<void> {
  return onDatabase(async (source) => {
    await endDemo(source);
    say('Nobody and nothing of a demo can come in any more.');
  });
}

const commands: Readonly<Record<string, (argument?: string) => Promise<void>>> = {
  migrate,
  'seed-demo': seedDemo,
  'first-administrator': firstAdministrator,
  'demo-end': demoEnd,
  reset: () => dropDatabase(url),
  'audit-verify': verify,
  'rotate-keys': rotateKeys,
};

const command = commands[process.argv[2] ?? ''];
if (!command || !url) {
  const names = Object.keys(commands).join('|');
  process.stderr.write(
    `Usage: DATABASE_URL=mysql://owner:password@host:port/name node command.js ${names}\n`,
  );
  process.exitCode = 2;
} else {
  await command(process.argv[3]);
}
