// `npm start`: the whole hall on this machine with one command, and nothing of it left when it ends.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf, refuseTakenPorts, serverApps, simulatorApp } from './lib/apps.mjs';
import { buildWhenStale } from './lib/build.mjs';
import { atEnd, runMain } from './lib/end.mjs';
import { checkNode, installWhenStale } from './lib/install.mjs';
import { takeLock } from './lib/lock.mjs';
import { helpText, readOptions } from './lib/options.mjs';
import { dataFolder } from './lib/paths.mjs';
import { keepsNothing } from './lib/probe-redis.mjs';
import { launchServers, prepareData, startSimulator } from './lib/run-apps.mjs';
import { say, seconds } from './lib/say.mjs';
import { asService, demoSignIns, hasSecrets, secretsOf } from './lib/secrets.mjs';
import { findServices } from './lib/services.mjs';

const folder = dataFolder();
const logs = join(folder, 'logs');

/** Everything that has to be right before the first process of ours is worth starting. */
async function prepare(options) {
  checkNode();
  const release = takeLock(join(folder, 'start.lock'), 'Paihao already runs from this folder');
  atEnd(async () => release());
  await refuseTakenPorts(options);
  mkdirSync(logs, { recursive: true });
  await installWhenStale();
  await buildWhenStale();
}

async function openServices(giveUp) {
  const names = { database: 'DATABASE_URL', redis: 'REDIS_URL', databases: 'paihao.*' };
  const { databaseUrl, redisUrl, isOwn } = await findServices({ folder, giveUp, ...names });
  if (await keepsNothing(redisUrl))
    say('Note: this Redis keeps nothing on disk; no promise of Paihao lives in it.');
  const url = new URL(databaseUrl);
  if (url.pathname.length < 2) url.pathname = '/paihao';
  const isFirst = !hasSecrets(folder);
  const secrets = secretsOf(folder);
  // In a MariaDB that is not ours no account is made: a demo may run there as whoever we were told to be.
  const serviceUrl = isOwn ? asService(url.href, secrets) : url.href;
  return { ownerUrl: url.href, databaseUrl: serviceUrl, redisUrl, secrets, isFirst };
}

async function startHall(options, giveUp) {
  const everything = { ...options, ...(await openServices(giveUp)) };
  await prepareData({ ...everything, logs });
  const servers = launchServers(serverApps(everything), { ...everything, logs, giveUp });
  atEnd(servers.stop);
  await servers.ready();
  if (everything.isFirst || options.fresh) tellWhoSignsIn(everything);
  if (options.noSimulation) return;
  const simulator = startSimulator(simulatorApp(everything), { logs, giveUp });
  atEnd(simulator.stop);
}

function tellWhoSignsIn({ secrets }) {
  say(
    '\nThe start page lets you in to every part by one click. With a password you come in as (shown this once):',
  );
  demoSignIns(secrets).forEach((line) => say(line));
}

function tellWhereItIs({ host, port, noSimulation, speed }, begin) {
  const day = noSimulation
    ? 'Nobody comes by itself (--no-simulation).'
    : `A simulated day runs at ${speed} times speed.`;
  say(`\nPaihao 排号 is open after ${seconds(begin)}:  ${addressOf(host, port)}/`);
  say(`${day} Logs: ${logs}. Stop with Ctrl-C.`);
}

async function main() {
  const begin = Date.now();
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    say(helpText());
    return 0;
  }
  let giveUp;
  const brokenDown = new Promise((_, reject) => (giveUp = reject));
  brokenDown.catch(() => {}); // it may break down before anybody waits for it below
  await prepare(options);
  await startHall(options, giveUp);
  tellWhereItIs(options, begin);
  return brokenDown;
}

await runMain(main, { onSignal: 0 });
