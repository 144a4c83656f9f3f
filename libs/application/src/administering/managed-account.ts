import { manages, refuse, type Actor, type Decision } from '#domain';
import type { Account, AccountsStores } from '../ports/index.js';

/** Does something with an account that the actor looks after; any other account is unknown. */
export async function withManaged<T>(
  { accounts }: AccountsStores,
  actor: Actor,
  id: string,
  work: (account: Account) => Promise<Decision<T>> | Decision<T>,
): Promise<Decision<T>> {
  const account = await accounts.find(id);
  if (!account || !manages(actor, account, 'staff.manage')) return refuse('account.unknown');
  return work(account);
}

/** Whether this account is the only one left that can look after everything. */
export async function isLastAdministrator({ accounts }: AccountsStores, id: string): Promise<boolean> {
  const all = await accounts.administrators();
  return all.length === 1 && all[0] === id;
}
