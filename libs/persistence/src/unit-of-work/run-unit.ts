import type { DataSource } from 'typeorm';
import type { Transaction } from './packets.js';
import { retrying } from './retry.js';
import { inTransaction } from './transaction.js';

/** One transaction, tried again as a whole when it lost a race. `work` may run more than once. */
export function runUnit<T>(source: DataSource, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return retrying((signal) => inTransaction(source, 'write', work, signal));
}
