// What Linux tells about processes. Everything may vanish while we look at it.
import { readFileSync } from 'node:fs';

/** State letter, parent and start time, or undefined when there is no such process (or no /proc). */
function statOf(pid) {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ');
    return { state: afterName[0], parent: Number(afterName[1]), startTime: afterName[19] };
  } catch {
    return undefined;
  }
}

export function sendSignal(pid, name) {
  try {
    return process.kill(pid, name);
  } catch (error) {
    return error.code === 'EPERM'; // it lives, but is not ours
  }
}

/** A zombie does nothing any more; in containers nobody may ever collect it. */
export const isRunning = (pid) => sendSignal(pid, 0) && statOf(pid)?.state !== 'Z';

/** Process ids are used again, a process id with its start time is not. */
export const lifeOf = (pid) => `${pid} ${statOf(pid)?.startTime ?? '-'}`;

function isShell(pid) {
  try {
    return /^(ba|da)?sh$/.test(readFileSync(`/proc/${pid}/comm`, 'utf8').trim());
  } catch {
    return false;
  }
}

/**
 * Calls `whenGone` when the npm that runs us has ended, or the shell between it and us: a SIGTERM for npm ends
 * those two and never reaches us.
 */
export function watchNpm(whenGone) {
  if (!process.env.npm_lifecycle_event) return;
  const shell = isShell(process.ppid) ? process.ppid : undefined;
  const lineage = () => [process.ppid, shell && statOf(shell)?.parent].join();
  const atFirst = lineage();
  const timer = setInterval(() => lineage() !== atFirst && whenGone(), 500);
  timer.unref();
}
