import { setTimeout as sleep } from 'node:timers/promises';
import { describeExit, lastLines } from './processes.mjs';
import { Refusal, say } from './say.mjs';

const MINUTE = 60_000;
const DEATHS_A_MINUTE = 5;

/** The deaths that still count, and whether one more start is worth it. */
export function judge(deaths, now) {
  const recent = [...deaths, now].filter((death) => now - death < MINUTE);
  return { recent, mayRestart: recent.length <= DEATHS_A_MINUTE };
}

/**
 * Starts a program again when it dies by itself, until it dies too often to be of use: then `giveUp` hears why.
 * `program` is `{ name, log, launch, child, isDone? }`, its first child already running.
 */
export function keepRunning(program, { giveUp, pause = 1000 }) {
  const state = { child: program.child, isStopped: false };
  void watch(program, state, { giveUp, pause });
  return {
    pid: () => state.child.pid,
    stop: (patience) => {
      state.isStopped = true;
      return state.child.stop(patience);
    },
  };
}

async function watch(program, state, { giveUp, pause }) {
  for (let deaths = []; ;) {
    const exit = await state.child.exited;
    if (state.isStopped || program.isDone?.(exit)) return;
    const verdict = judge(deaths, Date.now());
    deaths = verdict.recent;
    if (!verdict.mayRestart) return giveUp(tooManyDeaths(program));
    say(`${program.name} ended unexpectedly ${describeExit(exit)}; starting it again (log: ${program.log})`);
    await sleep(pause);
    if (state.isStopped) return;
    state.child = program.launch();
  }
}

function tooManyDeaths({ name, log }) {
  return new Refusal(`${name} keeps ending. Its last words (all of them: ${log}):\n${lastLines(log)}`);
}
