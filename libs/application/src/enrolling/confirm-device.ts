import { Injectable } from '@nestjs/common';
import type { ConfirmDeviceBody, DeviceView } from '#contracts';
import { accept, isWithin, auditNameOf, refuse, type Actor, type Decision, type HallPlan } from '#domain';
import { AccountCommands } from '../accounts/index.js';
import { Clock, HallReader, Ids, type AccountsStores, type Device } from '../ports/index.js';
import { deviceView } from './device-view.js';

/** An administrator reads the code on a device's screen, and says what it is and where it stands. */
@Injectable()
export class ConfirmDevice {
  constructor(
    private readonly commands: AccountCommands,
    private readonly halls: HallReader,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses `enrolment.unknown`, `hall.unknown` (also for a hall of others), `zone.unknown`, `window.unknown`,
   * `key.reused`.
   */
  async run(actor: Actor, wish: ConfirmDeviceBody, key: string): Promise<Decision<DeviceView>> {
    const plan = await this.halls.byCode(wish.hall);
    if (!plan || !isWithin(actor, 'devices.manage', plan.code))
      return refuse('hall.unknown', { hall: wish.hall });
    const place = placeIn(plan, wish);
    if (!place.accepted) return place;
    const press = { actor, action: 'confirm-device', key, wish };
    return this.commands.run(press, (stores) => this.confirm(stores, actor, wish));
  }

  private async confirm(
    { devices, audit }: AccountsStores,
    actor: Actor,
    { code, kind, hall, name, zone, window }: ConfirmDeviceBody,
  ): Promise<Decision<DeviceView>> {
    const now = this.clock.now();
    const enrolment = await devices.byCode(code);
    const isOpen = enrolment?.kind === kind && enrolment.endsAt > now && enrolment.device === null;
    if (!isOpen) return refuse('enrolment.unknown');
    const id = this.ids.recordId();
    const place = { hall, zone: zone ?? null, window: window ?? null };
    const device: Device = { id, kind, name, ...place, createdAt: now, revokedAt: null };
    devices.confirm(code, device);
    audit.record({
      actor: auditNameOf(actor),
      action: 'device.confirmed',
      subject: `device:${id}`,
      facts: { kind, hall },
    });
    return accept(deviceView(device));
  }
}

function placeIn(plan: HallPlan, { zone, window }: ConfirmDeviceBody): Decision<null> {
  if (zone !== undefined && !plan.zones.some(({ letter }) => letter === zone))
    return refuse('zone.unknown', { zone });
  if (window !== undefined && !plan.windows.some(({ number }) => number === window))
    return refuse('window.unknown', { window });
  return accept(null);
}
