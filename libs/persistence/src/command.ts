import { demoHalls } from '#demo';
import { connect } from './data-source.js';
import { plantHall } from './demo/plant-hall.js';
import { dropDatabase, ensureDatabase } from './own-database.js';

// node command.js migrate | seed-demo | reset, on the database that DATABASE_URL names.

/** A simulated hall runs many days in one; an ordinary hall stops at 999. */
const demoNumberLimit = 99_999;

const url = process.env['DATABASE_URL'] ?? '';

async function migrate(): Promise<void> {
  await ensureDatabase(url);
  const source = await connect({ url, poolSize: 2 });
  const done = await source.runMigrations({ transaction: 'none' });
  process.stdout.write(
    done.length ? `migrated: ${done.map(({ name }) => name).join(', ')}\n` : 'up to date\n',
  );
  await source.destroy();
}

async function seedDemo(): Promise<void> {
  const source = await connect({ url, poolSize: 2 });
  await source.transaction(async (manager) => {
    for (const hall of demoHalls) await plantHall(manager, hall, demoNumberLimit);
  });
  await source.destroy();
}

const commands: Readonly<Record<string, () => Promise<void>>> = {
  migrate,
  'seed-demo': seedDemo,
  reset: () => dropDatabase(url),
};

const command = commands[process.argv[2] ?? ''];
if (!command || !url) {
  process.stderr.write(
    'Usage: DATABASE_URL=mysql://user:password@host:port/name node command.js migrate|seed-demo|reset\n',
  );
  process.exitCode = 2;
} else {
  await command();
}
