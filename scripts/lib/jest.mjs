import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { atEnd } from './end.mjs';
import { countResults } from './kinds.mjs';
import { processesMarked, stopProcesses } from './leftovers.mjs';
import { dataFolder, inRoot } from './paths.mjs';
import { launch } from './processes.mjs';
import { say, seconds } from './say.mjs';
import { readStamp } from './stale.mjs';

const LEFT_OPEN = 'Tests left something open: jest did not end by itself.';
const SECONDS_TO_END = 20;
const LONGEST_MINUTES = Number(process.env.PAIHAO_TEST_MINUTES ?? 60);

/** Tests that share a database and the two cores run one after the other; pure ones need not. */
function jestArguments({ name, needs }, report, forJest) {
  const workers = needs ? ['--runInBand'] : ['--maxWorkers=2'];
  const reporting = ['--ci', '--passWithNoTests', '--json', `--outputFile=${report}`];
  return [
    inRoot('node_modules/jest/bin/jest.js'),
    '--selectProjects',
    name,
    ...workers,
    ...reporting,
    ...forJest,
  ];
}

/** Runs one kind of tests and answers with its numbers, leaving nothing of it running. */
export async function runKind(kind, { env, forJest }) {
  const begin = Date.now();
  const report = join(dataFolder(), 'test', `${kind.name}-${process.pid}.json`);
  mkdirSync(join(dataFolder(), 'test'), { recursive: true });
  say(`\n── ${kind.name} ──`);
  const exitCode = await runJest(jestArguments(kind, report, forJest), report, env);
  const counts = countResults(readStamp(report), exitCode);
  rmSync(report, { force: true });
  return { name: kind.name, ...counts, duration: seconds(begin) };
}

async function runJest(args, report, env) {
  const mark = `PAIHAO_TEST_RUN=${process.pid}-${Date.now()}`;
  const marked = Object.fromEntries([mark.split('=')]);
  const options = { cwd: inRoot(), env: { ...env, ...marked }, output: 'inherit' };
  const jest = launch(process.execPath, args, options);
  const forget = atEnd(() => jest.stop());
  const { code } = await Promise.race([jest.exited, tooLate(jest, report)]);
  forget();
  await jest.stop(2000);
  await stopLeftovers(mark);
  return code ?? 1;
}

/** Tests that leave a connection or a timer open keep jest from ending: that is a failure, not a reason to hang. */
async function tooLate(jest, report) {
  let hasEnded = false;
  void jest.exited.then(() => (hasEnded = true));
  const pause = (duration) => sleep(duration, undefined, { ref: false });
  const deadline = Date.now() + LONGEST_MINUTES * 60_000;
  while (!hasEnded && !existsSync(report) && Date.now() < deadline) await pause(1000);
  await pause(SECONDS_TO_END * 1000);
  if (!hasEnded) say(existsSync(report) ? LEFT_OPEN : `Stopped after ${LONGEST_MINUTES} minutes.`);
  return { code: 1 };
}

async function stopLeftovers(mark) {
  const pids = processesMarked(mark);
  if (!pids.length) return;
  say(`Tests left ${pids.length} process(es) running, stopping them: ${pids.join(', ')}`);
  await stopProcesses(pids, 5000);
}
