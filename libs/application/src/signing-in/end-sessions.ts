import { Injectable } from '@nestjs/common';
import { accept, auditNameOf, refuse, type Decision, type SignedInActor } from '#domain';
import { AccessAnnouncer, AccountsUnitOfWork } from '../ports/index.js';

/** Somebody signs out, here or at another place. */
@Injectable()
export class EndSessions {
  constructor(
    private readonly unit: AccountsUnitOfWork,
    private readonly announcer: AccessAnnouncer,
  ) {}

  /** Of one's own sessions only: another's is unknown. Refuses `session.unknown`. */
  async run(actor: SignedInActor, id = actor.session): Promise<Decision<{ done: true }>> {
    const decision = await this.unit.run(async ({ sessions, audit }): Promise<Decision<{ done: true }>> => {
      const session = await sessions.find(id);
      if (session?.account !== actor.id) return refuse('session.unknown');
      sessions.end(id);
      audit.record({ actor: auditNameOf(actor), action: 'session.ended', subject: `session:${id}` });
      return accept({ done: true });
    });
    if (decision.accepted) this.announcer.announceChange();
    return decision;
  }
}
