import { Injectable } from '@nestjs/common';
import { toMoment, type SessionNow } from '#contracts';
import { sessionLastsMs, signInStageOf } from '#domain';
import {
  AccessPolicy,
  Clock,
  Ids,
  Secrets,
  type Account,
  type AccountsStores,
  type Session,
} from '../ports/index.js';

/** A session that goes on under a new token. The token goes into a cookie and is stored nowhere. */
export interface OpenSession {
  readonly token: string;
  readonly now: SessionNow;
}

/** Opens sessions, and gives them a new token whenever they gain in power. */
@Injectable()
export class Sessions {
  constructor(
    private readonly secrets: Secrets,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly policy: AccessPolicy,
  ) {}

  open({ sessions }: AccountsStores, account: Account, browser: string, passedFactor = false): OpenSession {
    const now = this.clock.now();
    const token = this.secrets.token();
    const session: Session = {
      id: this.ids.recordId(),
      account: account.id,
      createdAt: now,
      lastUsedAt: now,
      endsAt: now + sessionLastsMs,
      passedFactor,
      browser,
    };
    sessions.add(session, this.secrets.digest(token));
    return this.answer(token, account, session);
  }

  renew({ sessions }: AccountsStores, account: Account, session: Session): OpenSession {
    const token = this.secrets.token();
    sessions.renew(session.id, this.secrets.digest(token), session.passedFactor);
    return this.answer(token, account, session);
  }

  private answer(token: string, account: Account, { passedFactor, endsAt }: Session): OpenSession {
    const stage = signInStageOf({ ...account, passedFactor }, this.policy.asksForFactor);
    return { token, now: { stage, endsAt: toMoment(endsAt) } };
  }
}
