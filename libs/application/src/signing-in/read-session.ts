import { Injectable } from '@nestjs/common';
import { toMoment, type SessionList, type SignedIn } from '#contracts';
import { accept, refuse, type Decision, type SignedInActor } from '#domain';
import { AccountsReader } from '../ports/index.js';

/** Who has signed in here, and where else. */
@Injectable()
export class ReadSession {
  constructor(private readonly reader: AccountsReader) {}

  /** Refuses `access.sign-in-needed`, when the account was just closed. */
  async run(actor: SignedInActor): Promise<Decision<SignedIn>> {
    const account = await this.reader.account(actor.id);
    if (!account) return refuse('access.sign-in-needed');
    const { id, userName, displayName, grants, hasFactor } = account;
    const agency = account.agency === null ? undefined : await this.reader.agency(account.agency);
    return accept({
      ...{ id, userName, displayName, stage: actor.stage, grants: [...grants] },
      agency: agency ? { id: agency.id, name: agency.name } : null,
      hasSecondFactor: hasFactor,
    });
  }

  async all(actor: SignedInActor): Promise<SessionList> {
    const sessions = await this.reader.sessions(actor.id);
    return {
      sessions: sessions.map(({ id, browser, createdAt, lastUsedAt, endsAt }) => ({
        ...{ id, browser, current: id === actor.session },
        createdAt: toMoment(createdAt),
        lastUsedAt: toMoment(lastUsedAt),
        endsAt: toMoment(endsAt),
      })),
    };
  }
}
