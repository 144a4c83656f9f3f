import type { DemoHall } from '#demo';
import type { Pace } from '../pace.js';
import type { HallClient } from './hall-client.js';
import type { Ledger } from './ledger.js';
import type { Tally } from './tally.js';

/** What everybody in one simulated hall has in common. */
export interface HallDay {
  readonly hall: DemoHall;
  readonly seed: number;
  readonly pace: Pace;
  readonly client: HallClient;
  readonly ledger: Ledger;
  readonly tally: Tally;
}
