// `npm test`: every kind of test against real services; its last line counts them all.
import { buildWhenStale } from './lib/build.mjs';
import { ensureBalancer, ensureBrowser } from './lib/debian.mjs';
import { runMain } from './lib/end.mjs';
import { checkNode, installWhenStale } from './lib/install.mjs';
import { runKind } from './lib/jest.mjs';
import { needed, readTestArguments, sumUp } from './lib/kinds.mjs';
import { findTestServices } from './lib/services.mjs';
import { say, seconds } from './lib/say.mjs';

/** What the chosen kinds need on this machine, as the environment that tells their tests where it is. */
async function prepare(chosen, isFull) {
  const needs = needed(chosen);
  checkNode();
  await installWhenStale();
  if (needs.has('build')) await buildWhenStale();
  return {
    ...(isFull && { PAIHAO_PROOFS: 'full' }),
    ...(needs.has('browser') && { CHROMIUM: await ensureBrowser() }),
    ...(needs.has('balancer') && { NGINX: await ensureBalancer() }),
    ...(needs.has('services') && (await findTestServices())),
  };
}

function tellResults(results) {
  say('');
  for (const { name, passed, failed, duration } of results) {
    say(
      `${name.padEnd(14)}${String(passed).padStart(5)} passed${String(failed).padStart(6)} failed   ${duration}`,
    );
  }
}

// A run that never came to its tests has failed as well.
let total = { passed: 0, failed: 1 };

async function main() {
  const begin = Date.now();
  const { chosen, isFull, forJest } = readTestArguments(process.argv.slice(2));
  const env = await prepare(chosen, isFull);
  const results = [];
  for (const kind of chosen) results.push(await runKind(kind, { env, forJest }));
  tellResults(results);
  say(`all of it took ${seconds(begin)}\n`);
  total = sumUp(results);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

// Nothing may follow this line: machines read it.
await runMain(main, { lastWords: () => say(`${total.passed} passed, ${total.failed} failed`) });
