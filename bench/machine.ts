import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const longestWaitMs = 20_000;
const lookMs = 500;
const idleEnough = 0.85;

/** False when the machine was never idle while we waited: then others worked too, and figures are too low. */
export async function untilQuiet(): Promise<boolean> {
  for (let waited = 0; waited < longestWaitMs; waited += lookMs) {
    const before = processorTimes();
    await pause(lookMs);
    if (idleShare(before, processorTimes()) > idleEnough) return true;
  }
  return false;
}

/** Jiffies since the start of the machine: user, nice, system, idle, … */
function processorTimes(): number[] {
  const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n');
  return line.trim().split(/\s+/).slice(1, 8).map(Number);
}

function idleShare(before: readonly number[], after: readonly number[]): number {
  const passed = after.map((value, index) => value - (before[index] ?? 0));
  return (passed[3] ?? 0) / passed.reduce((sum, value) => sum + value, 0);
}

/** Milliseconds of CPU that a process has used so far, in user and system. */
export function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  // In hundredths of a second, whatever the machine.
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Resident memory of a process in MiB. */
export function memoryOf(pid: number): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1]) / 1024;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
