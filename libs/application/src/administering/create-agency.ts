import { Injectable } from '@nestjs/common';
import { toMoment, type AgencyView } from '#contracts';
import { accept, auditNameOf, refuse, type Actor, type Decision } from '#domain';
import { AccountCommands } from '../accounts/index.js';
import { Clock, Ids } from '../ports/index.js';

/** A travel agency may book from now on; its people get their accounts afterwards. */
@Injectable()
export class CreateAgency {
  constructor(
    private readonly commands: AccountCommands,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Refuses `agency.name-taken`, `key.reused`. */
  run(actor: Actor, name: string, key: string): Promise<Decision<AgencyView>> {
    const press = { actor, action: 'create-agency', key, wish: { name } };
    return this.commands.run<AgencyView>(press, async ({ agencies, audit }) => {
      if (await agencies.named(name)) return refuse('agency.name-taken', { name });
      const agency = { id: this.ids.recordId(), name, createdAt: this.clock.now() };
      agencies.add(agency);
      audit.record({ actor: auditNameOf(actor), action: 'agency.created', subject: `agency:${agency.id}` });
      return accept({ ...agency, createdAt: toMoment(agency.createdAt) });
    });
  }
}
