// The orderly end: what began last ends first (simulator, then apps, then the database they write to).
import { watchNpm } from './proc.mjs';
import { Refusal, say } from './say.mjs';

const steps = [];
let ending;
let isInterrupted = false;

export const isEnding = () => ending !== undefined;

/** Registers a step of the end; the answer takes it back, for things that ended by themselves. */
export function atEnd(step) {
  steps.push(step);
  return () => {
    const index = steps.indexOf(step);
    if (index >= 0) steps.splice(index, 1);
  };
}

async function runSteps() {
  while (steps.length) {
    await steps
      .pop()()
      .catch((error) => say(`while stopping: ${error.message}`));
  }
}

function end() {
  ending ??= runSteps();
  return ending;
}

function explain(error) {
  say(error instanceof Refusal ? `\n${error.message}` : error.stack);
  return error.exitCode ?? 1;
}

/**
 * npm and the terminal may both hand us the same Ctrl-C, so a second signal is no wish for haste: every stop has its
 * own time limit anyway.
 */
async function interrupt(exitCode) {
  if (isInterrupted) return;
  isInterrupted = true;
  say('\nStopping …');
  await end();
  process.exit(exitCode);
}

function endWhenInterrupted(exitCode) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => interrupt(exitCode));
  watchNpm(() => interrupt(exitCode));
  // Nobody listens to us any more, as with `npm start | head`.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => interrupt(exitCode));
}

/**
 * Runs a script and leaves nothing running, however it ends. `main` answers with the exit code; `lastWords` are said
 * when everything has stopped.
 */
export async function runMain(main, { onSignal = 130, lastWords } = {}) {
  endWhenInterrupted(onSignal);
  let exitCode;
  try {
    exitCode = await main();
  } catch (error) {
    if (!isInterrupted) exitCode = explain(error); // else it is an echo of our own stopping
  }
  if (isInterrupted) return; // the signal's handler finishes
  await end();
  lastWords?.();
  process.exit(exitCode);
}
