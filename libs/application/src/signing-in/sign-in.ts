import { Injectable } from '@nestjs/common';
import type { SignInBody } from '#contracts';
import { accept, patienceWithAccount, patienceWithAddress, type Decision } from '#domain';
import { countAttempt, takeBackAttempt } from '../accounts/index.js';
import {
  AccountsUnitOfWork,
  Clock,
  PasswordHasher,
  Secrets,
  type Account,
  type AccountsStores,
} from '../ports/index.js';
import { Sessions, type OpenSession } from './sessions.js';
import { fail, hasTask } from './who-may-sign-in.js';

/** From where somebody signs in. The address is counted as a digest and kept nowhere else. */
export interface Whence {
  readonly address: string;
  readonly browser: string;
}

type Known = Account & { readonly passwordHash: string };

/**
 * Somebody of the staff or of an agency signs in with name and password. Whether the name exists cannot be told from
 * the answer, its time, or the lock.
 */
@Injectable()
export class SignIn {
  constructor(
    private readonly unit: AccountsUnitOfWork,
    private readonly hasher: PasswordHasher,
    private readonly secrets: Secrets,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  /** Refuses `sign-in.failed`, `sign-in.locked`. */
  async run({ userName, password }: SignInBody, from: Whence): Promise<Decision<OpenSession>> {
    const subjects = {
      account: this.secrets.digest(`account ${userName}`),
      address: this.secrets.digest(`address ${from.address}`),
    };
    const counted = await this.unit.run((stores) => this.count(stores, userName, subjects));
    if (!counted.accepted) return counted;
    // Outside of any transaction: it takes as long as a hundred commands.
    const isRight = await this.hasher.matches(password, counted.value?.passwordHash);
    return this.unit.run(async (stores) => {
      if (!isRight) return fail(stores, counted.value);
      await takeBackAttempt(stores.attempts, subjects.address);
      stores.attempts.forget(subjects.account);
      const account = await stores.accounts.named(userName);
      if (!account || !maySignIn(account, counted.value)) return fail(stores, account);
      const name = `account:${account.id}`;
      stores.audit.record({ actor: name, action: 'sign-in.succeeded', subject: name });
      return accept(this.sessions.open(stores, account, from.browser));
    });
  }

  private async count(
    { attempts, accounts }: AccountsStores,
    userName: string,
    subjects: { readonly account: string; readonly address: string },
  ): Promise<Decision<Known | undefined>> {
    const now = this.clock.now();
    const byAddress = await countAttempt(attempts, subjects.address, patienceWithAddress, now);
    if (!byAddress.accepted) return byAddress;
    const byAccount = await countAttempt(attempts, subjects.account, patienceWithAccount, now);
    return byAccount.accepted ? accept(await accounts.named(userName)) : byAccount;
  }
}

/** With a task, and with the password that was compared. */
function maySignIn(account: Known, compared: Known | undefined): boolean {
  return hasTask(account) && account.passwordHash === compared?.passwordHash;
}
