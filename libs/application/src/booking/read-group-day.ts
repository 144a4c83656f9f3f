import { Injectable } from '@nestjs/common';
import { toMoment, type GroupDay } from '#contracts';
import { accept, missedAt, refuse, serviceOf, type Decision } from '#domain';
import { BookingReader, Clock, HallReader } from '../ports/index.js';
import { namedHall, namedService, slotTimes } from './slot-views.js';

/** The day of a group, for its leader's phone: how many are in, and which batch is called where. */
@Injectable()
export class ReadGroupDay {
  constructor(
    private readonly reader: BookingReader,
    private readonly halls: HallReader,
    private readonly clock: Clock,
  ) {}

  /** Refuses `group.unknown`. */
  async run(code: string): Promise<Decision<GroupDay>> {
    const group = await this.reader.groupByCode(code);
    const plan = group && (await this.halls.byId(group.hallId));
    if (!plan) return refuse('group.unknown');
    const slots = await this.reader.slotsById(group.slots.map(({ slotId }) => slotId));
    const batches = await this.reader.batches(group.id);
    const numberOf = (id: number | null) => plan.windows.find((one) => one.id === id)?.number ?? null;
    return accept({
      ...{ code, state: group.state, people: group.taken },
      hall: namedHall(plan),
      service: namedService(serviceOf(plan, group)),
      slots: [...slots.values()].map((slot) => slotTimes(plan, slot)),
      checkedIn: batches.reduce((sum, { people }) => sum + people, 0),
      batches: batches.map(({ ticket: { serviceWindowId, ...ticket }, ...batch }) => ({
        ...batch,
        ticket: { ...ticket, window: numberOf(serviceWindowId) },
      })),
      checkInUntil: toMoment(missedAt(group, group.lateMinutes)),
      asOf: toMoment(this.clock.now()),
    });
  }
}
