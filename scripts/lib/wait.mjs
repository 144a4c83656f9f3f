import { setTimeout as sleep } from 'node:timers/promises';
import { describeExit, lastLines } from './processes.mjs';
import { Refusal } from './say.mjs';

/**
 * Asks for the fault of a starting program until it has none; a program that does not get there is stopped again and
 * quoted. `faultOf` throws only what waiting cannot mend.
 */
export async function untilReady({ name, child, log, faultOf, patience = 60_000 }) {
  try {
    await poll({ child, faultOf, patience });
  } catch (error) {
    await child.stop();
    throw new Refusal(`${name} did not start: ${error.message}. Its last words (${log}):\n${lastLines(log)}`);
  }
}

async function poll({ child, faultOf, patience }) {
  let exit;
  void child.exited.then((value) => (exit = value));
  const deadline = Date.now() + patience;
  for (let fault; (fault = await faultOf()); await sleep(50)) {
    if (exit) throw new Error(`it ended ${describeExit(exit)}`); // it will never be ready: told at once
    if (Date.now() > deadline) throw new Error(`not ready after ${patience / 1000} s (${fault})`);
  }
}
