// `npm run bench`: the benchmarks against real services. Their arguments go through, stdout is left to their numbers.
import { buildWhenStale } from './lib/build.mjs';
import { runMain } from './lib/end.mjs';
import { checkNode, installWhenStale } from './lib/install.mjs';
import { inRoot } from './lib/paths.mjs';
import { run } from './lib/processes.mjs';
import { speakOnStderr } from './lib/say.mjs';
import { findTestServices } from './lib/services.mjs';

async function main() {
  speakOnStderr();
  checkNode();
  await installWhenStale();
  await buildWhenStale();
  const env = await findTestServices();
  const args = [inRoot('dist/bench/main.js'), ...process.argv.slice(2)];
  return run(process.execPath, args, { cwd: inRoot(), env, output: 'inherit' });
}

await runMain(main);
