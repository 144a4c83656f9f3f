import { Injectable } from '@nestjs/common';
import { toMoment, type DeviceList, type DeviceView, type ListedDevice } from '#contracts';
import { accept, refuse, scopeOf, type Actor, type Decision, type DeviceActor } from '#domain';
import { AccountsReader, Clock, type SeenDevice } from '../ports/index.js';
import { deviceView } from './device-view.js';

/** The devices of an administrator's halls; or who a device is itself, which it asks every now and then. */
@Injectable()
export class ReadDevices {
  constructor(
    private readonly reader: AccountsReader,
    private readonly clock: Clock,
  ) {}

  async all(actor: Actor): Promise<DeviceList> {
    const devices = await this.reader.devices(scopeOf(actor, 'devices.read'));
    return { devices: devices.map(listed), asOf: toMoment(this.clock.now()) };
  }

  /** Refuses `device.unknown`, when it was just revoked. */
  async own({ id }: DeviceActor): Promise<Decision<DeviceView>> {
    const device = await this.reader.device(id);
    return device && device.revokedAt === null ? accept(deviceView(device)) : refuse('device.unknown');
  }
}

function listed(device: SeenDevice): ListedDevice {
  return {
    ...deviceView(device),
    createdAt: toMoment(device.createdAt),
    lastSeenAt: toMoment(device.lastSeenAt),
    revokedAt: toMoment(device.revokedAt),
  };
}
