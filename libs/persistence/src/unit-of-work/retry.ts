import { setTimeout as pause } from 'node:timers/promises';
import { QueryFailedError } from 'typeorm';
import { Unavailable } from '#application/ports';
import { StaleWrite } from './transaction.js';

const tries = 5;
const deadlineMs = 3_000;

/** Deadlock, lock wait timeout, snapshot conflict, duplicate key: another unit was faster, so decide again. */
const lostRaces = new Set([1213, 1205, 1020, 1062]);

/**
 * Runs a whole unit of work, again from its start when it lost a race: retrying one statement would keep half of a
 * transaction that the database has already rolled back. Throws `Unavailable` when the deadline passes, the tries are
 * used up, or the database cannot be reached.
 */
export async function retrying<T>(unit: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const signal = AbortSignal.timeout(deadlineMs);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await orAborted(unit(signal), signal);
    } catch (error) {
      if (signal.aborted) throw new Unavailable(`no answer within ${deadlineMs} ms`, 2, { cause: error });
      if (isOutage(error)) throw new Unavailable('the database cannot be reached', 2, { cause: error });
      if (!lostRace(error)) throw error;
      if (attempt === tries) throw new Unavailable(`lost ${tries} races`, 1, { cause: error });
      await pause(Math.random() * 20 * attempt);
    }
  }
}

/** The unit itself may hang on a silent connection, so the caller does not wait for it. */
function orAborted<T>(unit: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
    signal.addEventListener('abort', abort, { once: true });
    unit.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

function lostRace(error: unknown): boolean {
  return error instanceof StaleWrite || lostRaces.has(errnoOf(error) ?? 0);
}

/** Errors without a number of the server's, or about the server itself: gone, starting, full, read-only. */
const outages = new Set([1040, 1053, 1203, 1290, 1021, 1836, 4031]);

function isOutage(error: unknown): boolean {
  const code = codeOf(error);
  const broken = [
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    'ETIMEDOUT',
    'ENOTFOUND',
    'PROTOCOL_CONNECTION_LOST',
  ];
  return broken.includes(code ?? '') || outages.has(errnoOf(error) ?? 0) || isClosed(error);
}

function isClosed(error: unknown): boolean {
  return error instanceof Error && /closed state|Pool is closed/.test(error.message);
}

function driverErrorOf(error: unknown): { errno?: number; code?: string } {
  const source: unknown = error instanceof QueryFailedError ? error.driverError : error;
  return typeof source === 'object' && source !== null ? source : {};
}

function errnoOf(error: unknown): number | undefined {
  return driverErrorOf(error).errno;
}

function codeOf(error: unknown): string | undefined {
  return driverErrorOf(error).code;
}
