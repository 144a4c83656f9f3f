import { Injectable } from '@nestjs/common';
import type { FactorSecret } from '#contracts';
import { accept, refuse, type Decision, type SignedInActor } from '#domain';
import { AccountsUnitOfWork, FieldCipher, OneTimePasswords } from '../ports/index.js';
import { secretContext } from './factor-check.js';
import { ownSession } from './own-session.js';

/** Somebody connects an authenticator with the account: first its secret is shown, later a code proves that it works. */
@Injectable()
export class SetUpSecondFactor {
  constructor(
    private readonly unit: AccountsUnitOfWork,
    private readonly codes: OneTimePasswords,
    private readonly cipher: FieldCipher,
  ) {}

  /** A new secret each time, until one is confirmed. Refuses `second-factor.set-up-already`. */
  run(actor: SignedInActor): Promise<Decision<FactorSecret>> {
    return this.unit.run((stores) =>
      ownSession(stores, actor, ({ account }) => {
        if (account.hasFactor) return refuse('second-factor.set-up-already');
        const secret = this.codes.newSecret();
        const sealedSecret = this.cipher.seal(secret, secretContext(account.id));
        stores.factors.save(account.id, { sealedSecret, confirmed: false, lastStep: 0 });
        return accept({ secret, address: this.codes.address(secret, account.userName) });
      }),
    );
  }
}
