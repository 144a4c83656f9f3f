import { Injectable } from '@nestjs/common';
import type { ChangePasswordBody } from '#contracts';
import {
  accept,
  acceptablePassword,
  auditNameOf,
  patienceWithAccount,
  refuse,
  type Decision,
  type SignedInActor,
} from '#domain';
import { countAttempt } from '../accounts/index.js';
import { AccountsUnitOfWork, Clock, PasswordHasher, Secrets } from '../ports/index.js';
import { ownSession } from './own-session.js';
import { Sessions, type OpenSession } from './sessions.js';

/** Somebody chooses a new password; all other sessions of the account end. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly unit: AccountsUnitOfWork,
    private readonly hasher: PasswordHasher,
    private readonly secrets: Secrets,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  /** Refuses `password.wrong`, `password.too-weak`, `access.second-factor-needed`, `sign-in.locked`. */
  async run(
    actor: SignedInActor,
    { oldPassword, newPassword }: ChangePasswordBody,
  ): Promise<Decision<OpenSession>> {
    if (actor.stage === 'second-factor') return refuse('access.second-factor-needed');
    const old = await this.countedHash(actor, newPassword);
    if (!old.accepted) return old;
    if (!(await this.hasher.matches(oldPassword, old.value))) return refuse('password.wrong');
    const passwordHash = await this.hasher.hash(newPassword);
    return this.unit.run((stores) =>
      ownSession(stores, actor, ({ account, session }) => {
        stores.accounts.setPassword(account.id, passwordHash, false);
        stores.attempts.forget(this.subject(actor));
        stores.sessions.endOthers(account.id, session.id);
        stores.audit.record({
          actor: auditNameOf(actor),
          action: 'password.changed',
          subject: auditNameOf(actor),
        });
        return accept(this.sessions.renew(stores, { ...account, mustChangePassword: false }, session));
      }),
    );
  }

  /** The hash of the old password, for which one attempt is counted; a weak new one is not worth an attempt. */
  private countedHash(actor: SignedInActor, newPassword: string): Promise<Decision<string | undefined>> {
    return this.unit.run((stores) =>
      ownSession(stores, actor, async ({ account }) => {
        const isCommon = (password: string) => this.hasher.isCommon(password);
        const good = acceptablePassword(newPassword, account.userName, isCommon);
        if (!good.accepted) return good;
        const now = this.clock.now();
        const counted = await countAttempt(stores.attempts, this.subject(actor), patienceWithAccount, now);
        return counted.accepted ? accept(await stores.accounts.passwordHash(account.id)) : counted;
      }),
    );
  }

  private subject({ id }: SignedInActor): string {
    return this.secrets.digest(`old password ${id}`);
  }
}
