import type { RosterState } from '#domain';

/** How far a roster has come: whose it is, and numbers. */
export interface RosterProgressSeen {
  readonly id: string;
  readonly agencyId: string;
  readonly state: RosterState;
  readonly done: number;
  readonly total: number;
  readonly version: number;
}

export abstract class RosterProgressReader {
  /** Those that exist. */
  abstract read(ids: readonly string[]): Promise<RosterProgressSeen[]>;
}
