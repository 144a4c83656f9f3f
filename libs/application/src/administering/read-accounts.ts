import { Injectable } from '@nestjs/common';
import type { AccountList, AccountView } from '#contracts';
import { accept, manages, refuse, type Actor, type Decision } from '#domain';
import { accountView } from '../accounts/index.js';
import { AccountsReader } from '../ports/index.js';

/** Who can sign in, as far as it is the actor's business. */
@Injectable()
export class ReadAccounts {
  constructor(private readonly reader: AccountsReader) {}

  async staff(actor: Actor): Promise<AccountList> {
    const staff = await this.reader.staff();
    const own = staff.filter((account) => manages(actor, account, 'staff.read'));
    return { accounts: own.map(accountView) };
  }

  /** Refuses `account.unknown`, also for somebody who is not the actor's business. */
  async one(actor: Actor, id: string): Promise<Decision<AccountView>> {
    const account = await this.reader.account(id);
    if (!account || !manages(actor, account, 'staff.read')) return refuse('account.unknown');
    return accept(accountView(account));
  }

  /** Refuses `agency.unknown`. */
  async ofAgency(agency: string): Promise<Decision<AccountList>> {
    if (!(await this.reader.agency(agency))) return refuse('agency.unknown');
    return accept({ accounts: (await this.reader.agencyUsers(agency)).map(accountView) });
  }
}
