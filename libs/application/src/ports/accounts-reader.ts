import type { Instant } from '#domain';
import type { Account, Agency, Device, Session } from './accounts-stores.js';

export interface SeenDevice extends Device {
  readonly lastSeenAt: Instant | null;
}

/** Lists for administrators and for the pages of one's own. */
export abstract class AccountsReader {
  abstract account(id: string): Promise<Account | undefined>;
  abstract staff(): Promise<Account[]>;
  abstract agencies(): Promise<Agency[]>;
  abstract agency(id: string): Promise<Agency | undefined>;
  abstract agencyUsers(agency: string): Promise<Account[]>;
  abstract sessions(account: string): Promise<Session[]>;
  /** In these halls; null for all. */
  abstract devices(halls: readonly string[] | null): Promise<SeenDevice[]>;
  abstract device(id: string): Promise<SeenDevice | undefined>;
}
