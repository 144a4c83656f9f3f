// `npm run check`: everything that can be said about the sources without running them. All of it runs, so that one
// round of repairs is enough.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runMain } from './lib/end.mjs';
import { checkNode, installWhenStale } from './lib/install.mjs';
import { dataFolder, inRoot } from './lib/paths.mjs';
import { runSilently } from './lib/processes.mjs';
import { say, seconds } from './lib/say.mjs';

const npm = (script) => ['npm', ['run', '--silent', script]];

const checks = [
  ['types', ...npm('types')],
  ['lint', ...npm('lint')],
  ['format', ...npm('format:check')],
  ['boundaries', ...npm('boundaries')],
  ['unused', ...npm('unused')],
  ['lock file', process.execPath, ['scripts/lock-optional.mjs', '--check']],
];

/** Only a failed check shows its output: a good one has nothing to say. */
async function passes([name, command, args]) {
  const begin = Date.now();
  const log = join(dataFolder(), 'logs', 'check.log');
  rmSync(log, { force: true });
  const options = { cwd: inRoot(), log, quoted: 300 };
  const failure = await runSilently(name, command, args, options).catch((error) => error);
  say(`${failure ? 'FAIL' : 'ok  '}  ${name.padEnd(12)} ${seconds(begin)}`);
  if (failure) say(failure.message);
  return !failure;
}

async function main() {
  checkNode();
  await installWhenStale();
  const results = [];
  for (const check of checks) results.push(await passes(check));
  const failed = results.filter((isGood) => !isGood).length;
  say(failed ? `${failed} of ${checks.length} checks failed.` : 'All checks passed.');
  return failed ? 1 : 0;
}

await runMain(main);
