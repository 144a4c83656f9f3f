import { setTimeout as pause } from 'node:timers/promises';
import { Unavailable } from '#application/ports';
import { driverErrorOf, withinDeadline } from './outage.js';
import { StaleWrite } from './packets.js';

const tries = 5;
const usualDeadlineMs = 3_000;

/** Deadlock, lock wait timeout, snapshot conflict, duplicate key: another unit was faster, so decide again. */
const lostRaces = new Set([1213, 1205, 1020, 1062]);

/**
 * Runs a whole unit of work, again from its start when it lost a race: retrying one statement would keep half of a
 * transaction that the database has already rolled back. Throws `Unavailable` when the deadline passes, the tries are
 * used up, or the database cannot be reached.
 */
export function retrying<T>(
  unit: (signal: AbortSignal) => Promise<T>,
  deadlineMs = usualDeadlineMs,
): Promise<T> {
  return withinDeadline(deadlineMs, async (signal) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await unit(signal);
      } catch (error) {
        if (signal.aborted || !lostRace(error)) throw error;
        if (attempt === tries) throw new Unavailable(`lost ${tries} races`, 1, { cause: error });
        await pause(Math.random() * 20 * attempt);
      }
    }
  });
}

function lostRace(error: unknown): boolean {
  return error instanceof StaleWrite || lostRaces.has(driverErrorOf(error).errno ?? 0);
}
