import { Injectable } from '@nestjs/common';
import { accept, isWithin, auditNameOf, refuse, type Actor, type Decision } from '#domain';
import { AccountCommands } from '../accounts/index.js';
import { AccessAnnouncer, Clock } from '../ports/index.js';

/** A device is stolen, broken or moved: from now on it is nobody. */
@Injectable()
export class RevokeDevice {
  constructor(
    private readonly commands: AccountCommands,
    private readonly announcer: AccessAnnouncer,
    private readonly clock: Clock,
  ) {}

  /** Refuses `device.unknown` (also for one of another hall), `key.reused`. Revoking twice changes nothing. */
  async run(actor: Actor, id: string, key: string): Promise<Decision<{ done: true }>> {
    const press = { actor, action: 'revoke-device', key, wish: { id } };
    const decision = await this.commands.run(press, async ({ devices, audit }) => {
      const device = await devices.find(id);
      if (!device || !isWithin(actor, 'devices.manage', device.hall)) return refuse('device.unknown');
      if (device.revokedAt === null) devices.revoke(id, this.clock.now());
      audit.record({ actor: auditNameOf(actor), action: 'device.revoked', subject: `device:${id}` });
      return accept({ done: true } as const);
    });
    if (decision.accepted) this.announcer.announceChange();
    return decision;
  }
}
