// How the programs of a hall are brought up, and kept up.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { REDIS_PREFIX, addressOf } from './apps.mjs';
import { inRoot } from './paths.mjs';
import { forgetKeys } from './probe-redis.mjs';
import { launchLogged, runSilently } from './processes.mjs';
import { keepRunning } from './supervise.mjs';
import { untilReady } from './wait.mjs';

/** Every start begins its logs anew; a restart in between adds to them. */
function program({ name, main, env }, logs) {
  const log = join(logs, `${name}.log`);
  const launch = () => launchLogged(process.execPath, [main], { cwd: inRoot(), env, log });
  rmSync(log, { force: true });
  return { name, log, launch, child: launch() };
}

async function faultOfApp(url) {
  try {
    const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2000) });
    return answer.ok
      ? undefined
      : `/health/ready says ${answer.status}: ${(await answer.text()).slice(0, 300)}`;
  } catch {
    return 'nothing answers';
  }
}

/** Starts the servers together. They can be stopped at once, and are kept alive as soon as all are ready. */
export function launchServers(apps, { host, logs, giveUp }) {
  const programs = apps.map((app) => ({ ...program(app, logs), url: addressOf(host, app.port) }));
  let stoppable = programs.map((one) => one.child);
  return {
    async ready() {
      await Promise.all(programs.map((one) => untilReady({ ...one, faultOf: () => faultOfApp(one.url) })));
      stoppable = programs.map((one) => keepRunning(one, { giveUp }));
    },
    stop: () => Promise.all(stoppable.map((one) => one.stop())),
  };
}

/** A simulated day that is over ends by itself with code 0. */
export function startSimulator(app, { logs, giveUp }) {
  const isDone = ({ code }) => code === 0;
  return keepRunning({ ...program(app, logs), isDone }, { giveUp });
}

/** Brings the tables and the demo hall into being; `fresh` forgets the earlier demo first. */
export async function prepareData({ ownerUrl, databaseUrl, redisUrl, secrets, fresh, logs }) {
  const command = inRoot('dist/libs/persistence/src/command.js');
  const log = join(logs, 'prepare.log');
  rmSync(log, { force: true });
  if (fresh) await forgetKeys(redisUrl, `${REDIS_PREFIX}:*`); // jobs about the earlier hall would hit the new one
  for (const step of [...(fresh ? ['reset'] : []), 'migrate', 'seed-demo']) {
    const service = ownerUrl === databaseUrl ? {} : { SERVICE_DATABASE_URL: databaseUrl };
    const { DEMO_PASSWORDS } = secrets;
    const options = { cwd: inRoot(), env: { DATABASE_URL: ownerUrl, DEMO_PASSWORDS, ...service }, log };
    await runSilently(`Preparing the data (${step})`, process.execPath, [command, step], options);
  }
}
