import { Injectable } from '@nestjs/common';
import { toMoment, type OpenSlots, type SlotQuery } from '#contracts';
import { accept, businessDayOf, daysFrom, freePlaces, isBookable, refuse, type Decision } from '#domain';
import { BookingReader, Clock, HallReader } from '../ports/index.js';
import { namedService, slotTimes } from './slot-views.js';

/** When somebody can still come, on their own. */
@Injectable()
export class ReadSlots {
  constructor(
    private readonly halls: HallReader,
    private readonly reader: BookingReader,
    private readonly clock: Clock,
  ) {}

  /** Slots that have begun are left out; full ones are there, with no place free. Refuses `hall.unknown`, `service.unknown`. */
  async run(hallCode: string, serviceCode: string, query: SlotQuery): Promise<Decision<OpenSlots>> {
    const plan = await this.halls.byCode(hallCode);
    if (!plan) return refuse('hall.unknown', { hall: hallCode });
    const service = plan.services.find(({ code }) => code === serviceCode);
    if (!service) return refuse('service.unknown', { service: serviceCode });
    const now = this.clock.now();
    const days = daysFrom(query.from ?? businessDayOf(now, plan), query.days);
    const range = { from: days[0] ?? '', to: days.at(-1) ?? '' };
    const slots = await this.reader.slots({ hallId: plan.id, serviceId: service.id, ...range, now });
    const open = slots.filter((slot) => isBookable(slot, 'individual', now));
    return accept({
      service: namedService(service),
      slots: open.map((slot) => ({ ...slotTimes(plan, slot), free: freePlaces(slot.individual) })),
      asOf: toMoment(now),
    });
  }
}
