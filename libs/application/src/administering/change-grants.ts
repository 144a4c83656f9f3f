import { Injectable } from '@nestjs/common';
import type { AccountView } from '#contracts';
import { accept, isWithin, auditNameOf, refuse, type Actor, type Decision, type Grant } from '#domain';
import { AccountCommands, accountView } from '../accounts/index.js';
import { AccessAnnouncer, type Account, type AccountsStores } from '../ports/index.js';
import { isLastAdministrator, withManaged } from './managed-account.js';

/** Somebody of the staff gets other roles. All sessions of the account end: nobody goes on with what was taken away. */
@Injectable()
export class ChangeGrants {
  constructor(
    private readonly commands: AccountCommands,
    private readonly announcer: AccessAnnouncer,
  ) {}

  /** Refuses `account.unknown`, `hall.unknown`, `account.last-administrator`, `key.reused`. */
  async run(actor: Actor, id: string, grants: readonly Grant[], key: string): Promise<Decision<AccountView>> {
    const press = { actor, action: 'change-grants', key, wish: { id, grants } };
    const decision = await this.commands.run(press, (stores) =>
      withManaged(stores, actor, id, async (account) => {
        const refused = await whyNot(stores, actor, account, grants);
        if (refused) return refused;
        stores.accounts.setGrants(id, grants);
        stores.sessions.endOthers(id, null);
        stores.audit.record({
          actor: auditNameOf(actor),
          action: 'grants.changed',
          subject: `account:${id}`,
          facts: { grants: inWords(grants) },
        });
        return accept(accountView({ ...account, grants }));
      }),
    );
    if (decision.accepted) this.announcer.announceChange();
    return decision;
  }
}

async function whyNot(stores: AccountsStores, actor: Actor, account: Account, grants: readonly Grant[]) {
  // People of an agency have no roles in the hall, and never get any.
  if (account.agency !== null) return refuse('account.unknown');
  const foreign = grants.find(({ hall }) => !isWithin(actor, 'staff.manage', hall));
  const missing = foreign ? (foreign.hall ?? '*') : await stores.accounts.missingHall(grants);
  if (missing !== undefined) return refuse('hall.unknown', { hall: missing });
  const stays = grants.some(({ role, hall }) => role === 'administrator' && hall === null);
  const isLast = !stays && (await isLastAdministrator(stores, account.id));
  return isLast ? refuse('account.last-administrator') : undefined;
}

/** `clerk@center`, `administrator@*`: as they stand in the audit. */
function inWords(grants: readonly Grant[]): string[] {
  return grants.map(({ role, hall }) => `${role}@${hall ?? '*'}`);
}
