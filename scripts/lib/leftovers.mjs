// Finds processes that somebody should have stopped: servers of a launcher that was killed, helpers of a test.
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning, sendSignal } from './proc.mjs';

function otherProcesses() {
  try {
    return readdirSync('/proc')
      .map(Number)
      .filter((pid) => pid > 0 && pid !== process.pid);
  } catch {
    return []; // not Linux
  }
}

/** Processes come and go while we look, and many are not ours to look at: those do not match. */
function processesWhere(matches) {
  return otherProcesses().filter((pid) => {
    try {
      return matches(`/proc/${pid}`);
    } catch {
      return false;
    }
  });
}

/**
 * Servers whose data folder begins with one of `paths`. They change into that folder and keep their name, while
 * Redis overwrites its arguments.
 */
export function serversIn(paths, names) {
  return processesWhere((proc) => {
    if (!names.includes(readFileSync(`${proc}/comm`, 'utf8').trim())) return false;
    const folder = readlinkSync(`${proc}/cwd`);
    return paths.some((path) => folder.startsWith(path));
  });
}

/** The environment is inherited by every descendant, in whatever session it hides. */
export function processesMarked(mark) {
  return processesWhere((proc) => readFileSync(`${proc}/environ`, 'utf8').split('\0').includes(mark));
}

/** Asks them to stop, waits, and insists when asking does not help. */
export async function stopProcesses(pids, patience = 20_000) {
  pids.forEach((pid) => sendSignal(pid, 'SIGTERM'));
  const deadline = Date.now() + patience;
  while (pids.some((pid) => isRunning(pid)) && Date.now() < deadline) await sleep(50);
  pids.forEach((pid) => sendSignal(pid, 'SIGKILL'));
}
