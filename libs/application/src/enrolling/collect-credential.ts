import { Injectable } from '@nestjs/common';
import { toMoment, type EnrolmentState } from '#contracts';
import { accept, refuse, type Decision } from '#domain';
import { AccountsUnitOfWork, Clock, Secrets } from '../ports/index.js';
import { deviceView } from './device-view.js';

export interface Collected {
  readonly state: EnrolmentState;
  /** The credential, when there is one: it goes into a cookie and is stored nowhere. */
  readonly token?: string;
}

/**
 * A device asks whether its code was confirmed and takes its credential. When the answer was lost it asks again, and
 * only the credential that it got last is good.
 */
@Injectable()
export class CollectCredential {
  constructor(
    private readonly unit: AccountsUnitOfWork,
    private readonly secrets: Secrets,
    private readonly clock: Clock,
  ) {}

  /** Refuses `enrolment.unknown`, also for a code that has expired. */
  run(secret: string): Promise<Decision<Collected>> {
    return this.unit.run(async ({ devices, audit }): Promise<Decision<Collected>> => {
      const enrolment = await devices.bySecret(this.secrets.digest(secret));
      if (!enrolment || enrolment.endsAt <= this.clock.now()) return refuse('enrolment.unknown');
      if (enrolment.device === null)
        return accept({ state: { state: 'waiting', endsAt: toMoment(enrolment.endsAt) } });
      const device = await devices.find(enrolment.device);
      if (!device || device.revokedAt !== null) return refuse('enrolment.unknown');
      const token = this.secrets.token();
      devices.setCredential(device.id, this.secrets.digest(token));
      audit.record({
        actor: `device:${device.id}`,
        action: 'device.credential-collected',
        subject: `device:${device.id}`,
      });
      return accept({ state: { state: 'enrolled', device: deviceView(device) }, token });
    });
  }
}
