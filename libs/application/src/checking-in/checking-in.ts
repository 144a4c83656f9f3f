import type { HallStores, Ids } from '../ports/index.js';

/** What a check-in needs beside its code. */
export interface CheckingIn {
  readonly hall: HallStores;
  readonly ids: Ids;
  readonly now: number;
  readonly today: string;
}
