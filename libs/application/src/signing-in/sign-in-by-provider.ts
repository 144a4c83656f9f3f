import { Injectable } from '@nestjs/common';
import { accept, type Decision } from '#domain';
import { AccountsUnitOfWork, PasswordHasher, Secrets, type ProvenIdentity } from '../ports/index.js';
import { Sessions, type OpenSession } from './sessions.js';
import { fail, hasTask } from './who-may-sign-in.js';

/** Somebody whom the city's own sign-in has recognised, and who has an account of that name here. */
@Injectable()
export class SignInByProvider {
  constructor(
    private readonly unit: AccountsUnitOfWork,
    private readonly hasher: PasswordHasher,
    private readonly secrets: Secrets,
    private readonly sessions: Sessions,
  ) {}

  /** Refuses `sign-in.failed`. */
  async run({ userName, strong }: ProvenIdentity, browser: string): Promise<Decision<OpenSession>> {
    // Outside of any transaction: it takes as long as a hundred commands.
    const unknownPassword = await this.hasher.hash(this.secrets.token());
    return this.unit.run(async (stores) => {
      const account = await stores.accounts.named(userName.toLowerCase());
      if (!account || !hasTask(account)) return fail(stores, account);
      // A first password that nobody needed is good for nothing any more.
      if (account.mustChangePassword) stores.accounts.setPassword(account.id, unknownPassword, false);
      const name = `account:${account.id}`;
      stores.audit.record({ actor: name, action: 'sign-in.by-provider', subject: name });
      const settled = { ...account, mustChangePassword: false };
      return accept(this.sessions.open(stores, settled, browser, strong));
    });
  }
}
