import { Injectable } from '@nestjs/common';
import { demoUserName, type DemoRole } from '#contracts';
import { accept, refuse, type Decision } from '#domain';
import { AccountsUnitOfWork } from '../ports/index.js';
import { Sessions, type OpenSession } from '../signing-in/index.js';

/** One click in a demo: a session of the account that plays this part there. */
@Injectable()
export class EnterDemo {
  constructor(
    private readonly unit: AccountsUnitOfWork,
    private readonly sessions: Sessions,
  ) {}

  /** Refuses `account.unknown`, when nobody plays this part here. */
  run(role: DemoRole, browser: string): Promise<Decision<OpenSession>> {
    return this.unit.run(async (stores): Promise<Decision<OpenSession>> => {
      const account = await stores.accounts.named(demoUserName(role));
      if (!account || account.closedAt !== null) return refuse('account.unknown');
      const name = `account:${account.id}`;
      stores.audit.record({ actor: name, action: 'sign-in.demo', subject: name });
      // Whoever clicked did not come with a first password that had to be changed.
      const settled = { ...account, mustChangePassword: false };
      return accept(this.sessions.open(stores, settled, browser));
    });
  }
}
