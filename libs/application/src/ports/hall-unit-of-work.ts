import type { Decision } from '#domain';
import type { HallStores } from './hall-stores.js';

/**
 * One transaction on one hall. It begins by taking the hall's lock, so whatever the stores read is current and stays
 * so until the commit; and it is tried again as a whole, from the lock on, when the database gives up a lock.
 * `work` may therefore run more than once and must keep no state of its own.
 */
export abstract class HallUnitOfWork {
  /** Refuses an unknown hall. Throws `Unavailable` when the unit did not commit within its deadline. */
  abstract run<T>(hallCode: string, work: (stores: HallStores) => Promise<T>): Promise<Decision<T>>;
}
