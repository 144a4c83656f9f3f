import { Injectable } from '@nestjs/common';
import type { AccountCreated, AgencyUserBody, CreateStaffBody } from '#contracts';
import {
  accept,
  isWithin,
  auditNameOf,
  refuse,
  type Actor,
  type AgencyActor,
  type Decision,
  type Grant,
} from '#domain';
import { AccountCommands, accountView } from '../accounts/index.js';
import { Clock, Ids, PasswordHasher, Secrets, type AccountsStores } from '../ports/index.js';

/** 80 random bits, good until the first sign-in. */
const firstPasswordLength = 16;

interface Wish extends AgencyUserBody {
  readonly grants: readonly Grant[];
  readonly agency: string | null;
}

/** Somebody new may sign in: of the staff, or of an agency. The first password is shown once and has to be changed. */
@Injectable()
export class CreateAccount {
  constructor(
    private readonly commands: AccountCommands,
    private readonly hasher: PasswordHasher,
    private readonly secrets: Secrets,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Gives roles in the actor's own halls only. Refuses `hall.unknown`, `account.name-taken`, `key.reused`. */
  async staff(actor: Actor, body: CreateStaffBody, key: string): Promise<Decision<AccountCreated>> {
    const foreign = body.grants.find(({ hall }) => !isWithin(actor, 'staff.manage', hall));
    if (foreign) return refuse('hall.unknown', { hall: foreign.hall ?? '*' });
    return this.create(actor, { ...body, agency: null }, key);
  }

  /** Refuses `agency.unknown`, `account.name-taken`, `key.reused`. */
  agencyUser(
    actor: Actor,
    agency: string,
    body: AgencyUserBody,
    key: string,
  ): Promise<Decision<AccountCreated>> {
    return this.create(actor, { ...body, agency, grants: [] }, key);
  }

  /** Of one's own agency, which follows from the session. Refuses `account.name-taken`, `key.reused`. */
  colleague(actor: AgencyActor, body: AgencyUserBody, key: string): Promise<Decision<AccountCreated>> {
    return this.create(actor, { ...body, agency: actor.agency, grants: [] }, key);
  }

  private async create(actor: Actor, wish: Wish, key: string): Promise<Decision<AccountCreated>> {
    const firstPassword = this.secrets.code(firstPasswordLength);
    const passwordHash = await this.hasher.hash(firstPassword);
    return this.commands.run(
      { actor, action: 'create-account', key, wish },
      async (stores) => {
        const refused = await whyNot(stores, wish);
        if (refused) return refused;
        const { userName, displayName, grants, agency } = wish;
        const [id, createdAt] = [this.ids.recordId(), this.clock.now()];
        const account = { id, userName, displayName, grants, agency, mustChangePassword: true, createdAt };
        stores.accounts.add(account, passwordHash);
        stores.audit.record({
          actor: auditNameOf(actor),
          action: 'account.created',
          subject: `account:${id}`,
        });
        return accept<AccountCreated>({
          account: accountView({ ...account, hasFactor: false, closedAt: null }),
          firstPassword,
        });
      },
      (answer) => ({ ...answer, firstPassword: null }),
    );
  }
}

async function whyNot({ accounts, agencies }: AccountsStores, { userName, agency, grants }: Wish) {
  if (agency !== null && !(await agencies.find(agency))) return refuse('agency.unknown');
  const missing = await accounts.missingHall(grants);
  if (missing !== undefined) return refuse('hall.unknown', { hall: missing });
  return (await accounts.named(userName)) ? refuse('account.name-taken', { userName }) : undefined;
}
