import { refuse, type Decision, type SignedInActor } from '#domain';
import type { Account, AccountsStores, Session } from '../ports/index.js';

export interface Own {
  readonly account: Account;
  readonly session: Session;
}

/** The account and session of who asks, as they are now: a cached look at the cookie may be seconds old. */
export async function ownSession<T>(
  stores: AccountsStores,
  actor: SignedInActor,
  work: (own: Own) => Promise<Decision<T>> | Decision<T>,
): Promise<Decision<T>> {
  const session = await stores.sessions.find(actor.session);
  const account = session && (await stores.accounts.find(session.account));
  return session && account ? work({ account, session }) : refuse('access.sign-in-needed');
}
