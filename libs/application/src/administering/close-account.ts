import { Injectable } from '@nestjs/common';
import { accept, auditNameOf, refuse, type Actor, type Decision } from '#domain';
import { AccountCommands } from '../accounts/index.js';
import { AccessAnnouncer, Clock } from '../ports/index.js';
import { isLastAdministrator, withManaged } from './managed-account.js';

/** Somebody has left: the account stays in the records and opens nothing any more. */
@Injectable()
export class CloseAccount {
  constructor(
    private readonly commands: AccountCommands,
    private readonly announcer: AccessAnnouncer,
    private readonly clock: Clock,
  ) {}

  /** Refuses `account.unknown`, `account.last-administrator`, `key.reused`. */
  async run(actor: Actor, id: string, key: string): Promise<Decision<{ done: true }>> {
    const press = { actor, action: 'close-account', key, wish: { id } };
    const decision = await this.commands.run(press, (stores) =>
      withManaged(stores, actor, id, async () => {
        if (await isLastAdministrator(stores, id)) return refuse('account.last-administrator');
        stores.accounts.close(id, this.clock.now());
        stores.sessions.endOthers(id, null);
        stores.audit.record({
          actor: auditNameOf(actor),
          action: 'account.closed',
          subject: `account:${id}`,
        });
        return accept({ done: true } as const);
      }),
    );
    if (decision.accepted) this.announcer.announceChange();
    return decision;
  }
}
