import { refuse, type Decision } from '#domain';
import type { Account, AccountsStores } from '../ports/index.js';

/** Neither closed nor without anything to do here. */
export function hasTask({ agency, grants, closedAt }: Account): boolean {
  return closedAt === null && (agency !== null || grants.length > 0);
}

export function fail({ audit }: AccountsStores, account: Account | undefined): Decision<never> {
  audit.record({ actor: 'public', action: 'sign-in.failed', subject: `account:${account?.id ?? 'unknown'}` });
  return refuse('sign-in.failed');
}
