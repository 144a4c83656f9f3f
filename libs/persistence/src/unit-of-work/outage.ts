import { QueryFailedError } from 'typeorm';
import { Unavailable } from '#application/ports';

/** Errors of the server that are about itself: too many connections, shutting down, read-only, disk full. */
const serverErrors = new Set([1040, 1053, 1203, 1290, 1021, 1836, 4031]);

/** Errors of the way to it. */
const cableErrors = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'PROTOCOL_CONNECTION_LOST',
]);

/**
 * Runs `work`, which must stop what it does when the signal fires. Throws `Unavailable` when it takes longer than
 * `deadlineMs`, or when the database cannot be reached; other errors come through as they are.
 */
export async function withinDeadline<T>(
  deadlineMs: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const signal = AbortSignal.timeout(deadlineMs);
  try {
    return await orAborted(work(signal), signal);
  } catch (error) {
    if (error instanceof Unavailable) throw error;
    if (signal.aborted) throw new Unavailable(`no answer within ${deadlineMs} ms`, 2, { cause: error });
    if (isOutage(error)) throw new Unavailable('the database cannot be reached', 2, { cause: error });
    throw error;
  }
}

/** The work itself may hang on a silent connection, so its caller does not wait for it. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
    signal.addEventListener('abort', abort, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

function isOutage(error: unknown): boolean {
  const { code, errno } = driverErrorOf(error);
  return cableErrors.has(code ?? '') || serverErrors.has(errno ?? 0) || isClosed(error);
}

function isClosed(error: unknown): boolean {
  return error instanceof Error && /closed state|Pool is closed/.test(error.message);
}

/** The error as the driver gave it: `errno` of the server, or `code` of the socket. */
export function driverErrorOf(error: unknown): { errno?: number; code?: string } {
  const source: unknown = error instanceof QueryFailedError ? error.driverError : error;
  return typeof source === 'object' && source !== null ? source : {};
}
