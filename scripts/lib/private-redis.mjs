// A Redis of our own below the data folder, which keeps what it holds.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findBinary } from './binaries.mjs';
import { installPackages } from './debian.mjs';
import { launchLogged } from './processes.mjs';
import { faultOfRedis } from './probe-redis.mjs';
import { untilReady } from './wait.mjs';

// A job that was accepted is neither forgotten at a restart nor thrown away when memory is short.
const settings = [
  '--bind',
  '127.0.0.1',
  '--appendonly',
  'yes',
  '--appendfsync',
  'everysec',
  '--save',
  '',
].concat(['--maxmemory-policy', 'noeviction', '--daemonize', 'no']);

export async function ensureRedis() {
  if (!findBinary('redis-server')) await installPackages('Redis', ['redis-server']);
}

export async function startPrivateRedis({ folder, port }) {
  const log = join(folder, 'logs', 'redis.log');
  const data = join(folder, 'redis');
  mkdirSync(data, { recursive: true });
  // Its data folder is the one it is started in: no path with blanks has to survive its argument parser.
  const args = ['--port', String(port), ...settings];
  const launch = () => launchLogged(findBinary('redis-server'), args, { cwd: data, log });
  const url = `redis://127.0.0.1:${port}`;
  const program = { name: 'Redis', log, launch, child: launch(), url };
  await untilReady({ ...program, faultOf: () => faultOfRedis(url) });
  return program;
}
