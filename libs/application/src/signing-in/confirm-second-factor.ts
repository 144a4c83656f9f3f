import { Injectable } from '@nestjs/common';
import type { RecoveryCodes } from '#contracts';
import { accept, auditNameOf, patienceWithAccount, refuse, type Decision, type SignedInActor } from '#domain';
import { countAttempt } from '../accounts/index.js';
import { AccountsUnitOfWork, Clock, Secrets, type AccountsStores } from '../ports/index.js';
import { FactorCheck } from './factor-check.js';
import { ownSession } from './own-session.js';
import { Sessions, type OpenSession } from './sessions.js';

const howMany = 10;

/** 120 random bits: enough to keep only a plain digest of them. */
const recoveryCodeLength = 24;

/** The first code of an authenticator proves that it is connected; from now on it is asked for. */
@Injectable()
export class ConfirmSecondFactor {
  constructor(
    private readonly unit: AccountsUnitOfWork,
    private readonly factorCheck: FactorCheck,
    private readonly secrets: Secrets,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  /** Refuses `second-factor.wrong`, `second-factor.set-up-already`, `sign-in.locked`. */
  run(actor: SignedInActor, code: string): Promise<Decision<OpenSession & RecoveryCodes>> {
    const subject = this.secrets.digest(`second factor ${actor.id}`);
    return this.unit.run((stores) =>
      ownSession(stores, actor, async ({ account, session }) => {
        if (account.hasFactor) return refuse('second-factor.set-up-already');
        const counted = await countAttempt(stores.attempts, subject, patienceWithAccount, this.clock.now());
        if (!counted.accepted) return counted;
        if (!(await this.factorCheck.take(stores.factors, account.id, code)))
          return refuse('second-factor.wrong');
        stores.attempts.forget(subject);
        stores.sessions.endOthers(account.id, session.id);
        stores.audit.record({
          actor: auditNameOf(actor),
          action: 'second-factor.set-up',
          subject: auditNameOf(actor),
        });
        const open = this.sessions.renew(
          stores,
          { ...account, hasFactor: true },
          { ...session, passedFactor: true },
        );
        return accept({ ...open, recoveryCodes: this.newRecoveryCodes(stores, account.id) });
      }),
    );
  }

  private newRecoveryCodes({ factors }: AccountsStores, account: string): string[] {
    const codes = Array.from({ length: howMany }, () => this.secrets.code(recoveryCodeLength));
    factors.setRecoveryCodes(
      account,
      codes.map((code) => this.secrets.digest(code)),
    );
    return codes;
  }
}
