import { Injectable } from '@nestjs/common';
import { groupReasonView, toMoment, type GroupSlots, type SlotQuery } from '#contracts';
import { accept, businessDayOf, daysFrom, freePlaces, isBookable, refuse, type Decision } from '#domain';
import { BookingReader, Clock, HallReader } from '../ports/index.js';
import { namedService, slotTimes } from './slot-views.js';

/** When a group can come, why then, and how many places the agency may still have. */
@Injectable()
export class ReadGroupSlots {
  constructor(
    private readonly halls: HallReader,
    private readonly reader: BookingReader,
    private readonly clock: Clock,
  ) {}

  /** Refuses `hall.unknown`, `service.unknown`. */
  async run(
    agency: string,
    hallCode: string,
    serviceCode: string,
    query: SlotQuery,
  ): Promise<Decision<GroupSlots>> {
    const plan = await this.halls.byCode(hallCode);
    if (!plan) return refuse('hall.unknown', { hall: hallCode });
    const service = plan.services.find(({ code }) => code === serviceCode);
    if (!service) return refuse('service.unknown', { service: serviceCode });
    const now = this.clock.now();
    const days = daysFrom(query.from ?? businessDayOf(now, plan), query.days);
    const range = { from: days[0] ?? '', to: days.at(-1) ?? '' };
    const all = await this.reader.slots({ hallId: plan.id, serviceId: service.id, ...range, now });
    const slots = all.filter((slot) => isBookable(slot, 'group', now));
    const mine = await this.reader.placesOf(
      agency,
      slots.map(({ id }) => id),
    );
    return accept({
      service: namedService(service),
      slots: slots.map((slot) => ({
        ...slotTimes(plan, slot),
        ...{ free: freePlaces(slot.group), capacity: slot.group.capacity, mine: mine.get(slot.id) ?? 0 },
        reason: groupReasonView(slot.reason),
      })),
      quota: [...(await this.reader.quotas(agency, plan.id, days))],
      asOf: toMoment(now),
    });
  }
}
