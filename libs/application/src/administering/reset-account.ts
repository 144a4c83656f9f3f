import { Injectable } from '@nestjs/common';
import type { AccountCreated } from '#contracts';
import { accept, auditNameOf, type Actor, type Decision } from '#domain';
import { AccountCommands, accountView } from '../accounts/index.js';
import { AccessAnnouncer, PasswordHasher, Secrets } from '../ports/index.js';
import { withManaged } from './managed-account.js';

const firstPasswordLength = 16;

/**
 * Somebody forgot the password or lost the phone: a new first password, no second factor, and all sessions end. The
 * administrator has seen the person; nothing of this goes by mail.
 */
@Injectable()
export class ResetAccount {
  constructor(
    private readonly commands: AccountCommands,
    private readonly hasher: PasswordHasher,
    private readonly secrets: Secrets,
    private readonly announcer: AccessAnnouncer,
  ) {}

  /** The password is shown once; a retry answers without it. Refuses `account.unknown`, `key.reused`. */
  async run(actor: Actor, id: string, key: string): Promise<Decision<AccountCreated>> {
    const firstPassword = this.secrets.code(firstPasswordLength);
    const passwordHash = await this.hasher.hash(firstPassword);
    const decision = await this.commands.run(
      { actor, action: 'reset-account', key, wish: { id } },
      (stores) =>
        withManaged(stores, actor, id, (account) => {
          stores.accounts.setPassword(id, passwordHash, true);
          stores.factors.remove(id);
          stores.sessions.endOthers(id, null);
          stores.audit.record({
            actor: auditNameOf(actor),
            action: 'account.reset',
            subject: `account:${id}`,
          });
          const after = { ...account, mustChangePassword: true, hasFactor: false };
          return accept<AccountCreated>({ account: accountView(after), firstPassword });
        }),
      (answer) => ({ ...answer, firstPassword: null }),
    );
    if (decision.accepted) this.announcer.announceChange();
    return decision;
  }
}
