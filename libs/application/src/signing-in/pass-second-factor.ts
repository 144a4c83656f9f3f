import { Injectable } from '@nestjs/common';
import type { SecondFactorBody } from '#contracts';
import { accept, auditNameOf, patienceWithAccount, refuse, type Decision, type SignedInActor } from '#domain';
import { countAttempt } from '../accounts/index.js';
import { AccountsUnitOfWork, Clock, Secrets, type AccountsStores } from '../ports/index.js';
import { FactorCheck } from './factor-check.js';
import { ownSession } from './own-session.js';
import { Sessions, type OpenSession } from './sessions.js';

/** The second step of signing in: the code of an authenticator, or a recovery code. */
@Injectable()
export class PassSecondFactor {
  constructor(
    private readonly unit: AccountsUnitOfWork,
    private readonly factorCheck: FactorCheck,
    private readonly secrets: Secrets,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  /** Refuses `second-factor.wrong`, `second-factor.not-set-up`, `sign-in.locked`. */
  run(actor: SignedInActor, shown: SecondFactorBody): Promise<Decision<OpenSession>> {
    const subject = this.secrets.digest(`second factor ${actor.id}`);
    return this.unit.run((stores) =>
      ownSession(stores, actor, async ({ account, session }) => {
        if (!account.hasFactor) return refuse('second-factor.not-set-up');
        const counted = await countAttempt(stores.attempts, subject, patienceWithAccount, this.clock.now());
        if (!counted.accepted) return counted;
        if (!(await this.isRight(stores, actor.id, shown))) return refuse('second-factor.wrong');
        stores.attempts.forget(subject);
        const action = 'code' in shown ? 'second-factor.passed' : 'recovery-code.used';
        stores.audit.record({ actor: auditNameOf(actor), action, subject: auditNameOf(actor) });
        return accept(this.sessions.renew(stores, account, { ...session, passedFactor: true }));
      }),
    );
  }

  private isRight(stores: AccountsStores, account: string, shown: SecondFactorBody): Promise<boolean> {
    if ('code' in shown) return this.factorCheck.take(stores.factors, account, shown.code);
    return stores.factors.useRecoveryCode(account, this.secrets.digest(shown.recoveryCode));
  }
}
