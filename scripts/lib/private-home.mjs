// The folder that our own MariaDB and Redis live in: one launcher at a time, ports and password remembered.
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serversIn, stopProcesses } from './leftovers.mjs';
import { takeLock } from './lock.mjs';
import { choosePort } from './ports.mjs';
import { ensureMariaDb, startPrivateDatabase } from './private-database.mjs';
import { ensureRedis, startPrivateRedis } from './private-redis.mjs';
import { readStamp } from './stale.mjs';
import { keepRunning } from './supervise.mjs';

const SERVERS = ['mariadbd', 'mysqld', 'redis-server'];
const PATIENCE = 20_000;

/** A launcher killed in the very moment it started a server leaves it behind; two on the same files must not be. */
async function enter(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const release = takeLock(
    join(folder, 'services.lock'),
    'The own MariaDB and Redis of this folder already run',
  );
  const place = realpathSync(folder);
  await stopProcesses(serversIn([join(place, 'mysql'), join(place, 'redis')], SERVERS));
  return release;
}

const memoryFile = (folder) => join(folder, 'services.json');

function remember(folder, change) {
  const file = memoryFile(folder);
  writeFileSync(file, `${JSON.stringify({ ...readStamp(file), ...change }, null, 2)}\n`, { mode: 0o600 });
  chmodSync(file, 0o600); // the mode above counts for new files only
}

async function databasePlace(folder) {
  const { databasePort, databasePassword } = readStamp(memoryFile(folder));
  const port = await choosePort(databasePort);
  const password = databasePassword ?? randomBytes(16).toString('hex');
  remember(folder, { databasePort: port, databasePassword: password });
  return { folder, port, password };
}

async function redisPlace(folder) {
  const port = await choosePort(readStamp(memoryFile(folder)).redisPort);
  remember(folder, { redisPort: port });
  return { folder, port };
}

/**
 * Nothing happens until one of the two is asked for; whoever opens a home closes it. `databases` is what the account
 * may use (`paihao.*`), `giveUp` hears of a server that cannot be kept running.
 */
export function privateHome(folder, { databases, giveUp }) {
  const undo = [];
  const enterOnce = async () => {
    if (!undo.length) undo.push(await enter(folder));
  };
  const keep = (server) => {
    const kept = keepRunning(server, { giveUp });
    undo.push(() => kept.stop(PATIENCE));
    return server.url;
  };
  return {
    async database() {
      await ensureMariaDb();
      await enterOnce();
      return keep(await startPrivateDatabase({ ...(await databasePlace(folder)), databases }));
    },
    async redis() {
      await ensureRedis();
      await enterOnce();
      return keep(await startPrivateRedis(await redisPlace(folder)));
    },
    async close() {
      while (undo.length) await undo.pop()();
    },
  };
}
