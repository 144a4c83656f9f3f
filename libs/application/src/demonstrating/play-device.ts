import { Injectable } from '@nestjs/common';
import type { PlayDeviceBody, DeviceView } from '#contracts';
import { accept, refuse, type Decision } from '#domain';
import { deviceView, enrolmentCodeLength } from '../enrolling/index.js';
import { AccountsUnitOfWork, Clock, HallReader, Ids, Secrets, type Device } from '../ports/index.js';

export interface PlayedDevice {
  readonly device: DeviceView;
  /** The credential: it goes into a cookie and is stored nowhere. */
  readonly token: string;
}

/** One click in a demo: this browser is a device of the hall from now on, as if an administrator had confirmed it. */
@Injectable()
export class PlayDevice {
  constructor(
    private readonly unit: AccountsUnitOfWork,
    private readonly halls: HallReader,
    private readonly secrets: Secrets,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Refuses `hall.unknown`. */
  async run({ device: kind, hall }: PlayDeviceBody): Promise<Decision<PlayedDevice>> {
    if (!(await this.halls.byCode(hall))) return refuse('hall.unknown', { hall });
    const now = this.clock.now();
    const place = { zone: null, window: null, createdAt: now, revokedAt: null };
    const device: Device = { id: this.ids.recordId(), kind, hall, name: `demo ${kind}`, ...place };
    const [code, token] = [this.secrets.code(enrolmentCodeLength), this.secrets.token()];
    await this.unit.run(({ devices, audit }) => {
      devices.ask({ kind, hall, code, endsAt: now }, this.secrets.digest(this.secrets.token()));
      devices.confirm(code, device);
      devices.setCredential(device.id, this.secrets.digest(token));
      const subject = `device:${device.id}`;
      audit.record({ actor: 'public', action: 'device.demo', subject, facts: { kind, hall } });
    });
    return accept({ device: deviceView(device), token });
  }
}
