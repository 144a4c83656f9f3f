import { Injectable } from '@nestjs/common';
import { Clock, FieldCipher, OneTimePasswords, type SecondFactorStore } from '../ports/index.js';

/** Where the secret of an account is sealed for. */
export function secretContext(account: string): string {
  return `second_factors.secret_sealed.${account}`;
}

/** Compares a code with the authenticator of an account. */
@Injectable()
export class FactorCheck {
  constructor(
    private readonly codes: OneTimePasswords,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /** True when the code is right and was not taken before. It confirms a factor that is being set up. */
  async take(factors: SecondFactorStore, account: string, code: string): Promise<boolean> {
    const factor = await factors.find(account);
    if (!factor) return false;
    const secret = this.cipher.open(factor.sealedSecret, secretContext(account));
    const step = this.codes.stepOf(secret, code, this.clock.now());
    if (step === undefined || step <= factor.lastStep) return false;
    factors.save(account, { ...factor, confirmed: true, lastStep: step });
    return true;
  }
}
