import type { AccountsStores } from './accounts-stores.js';

/**
 * One transaction on accounts, sessions and devices, which belong to no hall. It is tried again as a whole when it lost
 * a race, so `work` may run more than once and must keep no state of its own.
 */
export abstract class AccountsUnitOfWork {
  /** Throws `Unavailable` when the unit did not commit within its deadline. */
  abstract run<T>(work: (stores: AccountsStores) => Promise<T> | T): Promise<T>;
}
