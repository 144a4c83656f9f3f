import type { DataSource, QueryRunner } from 'typeorm';
import { withinDeadline } from './outage.js';
import { Packets, type Reads, type Transaction } from './packets.js';

/** What begins a transaction. The second shows one moment of the database, however long one reads. */
const begin = {
  write: ['START TRANSACTION'],
  snapshot: [
    'SET TRANSACTION ISOLATION LEVEL REPEATABLE READ',
    'START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY',
  ],
} as const;

/**
 * Runs `work` in one transaction: commits what it answers, rolls back when it throws. When `signal` fires first, the
 * connection is thrown away with whatever was open on it, because a hanging database answers no rollback either.
 */
export function inTransaction<T>(
  source: DataSource,
  kind: keyof typeof begin,
  work: (tx: Transaction) => Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  return onConnection(source, signal, async (runner, destroy) => {
    try {
      const packets = new Packets(runner, begin[kind]);
      const answer = await work(packets);
      await packets.commit();
      return answer;
    } catch (error) {
      // A connection that cannot roll back is not given back to the pool: nobody knows what is open on it.
      await runner.query('ROLLBACK').catch(destroy);
      throw error;
    }
  });
}

/** Longer than any healthy read; what takes longer hangs on a silent connection. */
const readDeadlineMs = 2_500;

/** Single statements outside a transaction, each one of its own. They throw `Unavailable` rather than hang. */
export function reading(source: DataSource): Reads {
  return {
    query: (sql, parameters) =>
      withinDeadline(readDeadlineMs, (signal) =>
        onConnection(source, signal, (runner) => runner.query(sql, parameters as unknown[])),
      ),
  };
}

/** Several reads of one moment. Throws `Unavailable` rather than hang. */
export function atOneMoment<T>(source: DataSource, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return withinDeadline(readDeadlineMs, (signal) => inTransaction(source, 'snapshot', work, signal));
}

async function onConnection<T>(
  source: DataSource,
  signal: AbortSignal,
  work: (runner: QueryRunner, destroy: () => void) => Promise<T>,
): Promise<T> {
  const runner = source.createQueryRunner();
  const connection = (await runner.connect()) as { destroy(): void };
  const destroy = () => connection.destroy();
  signal.addEventListener('abort', destroy);
  try {
    signal.throwIfAborted();
    return await work(runner, destroy);
  } finally {
    signal.removeEventListener('abort', destroy);
    await runner.release();
  }
}
