import { Injectable } from '@nestjs/common';
import type { PlannedSlots } from '#contracts';
import { accept, businessDayOf, refuse, type CalendarDate, type Decision } from '#domain';
import { BookingReader, Clock, HallReader } from '../ports/index.js';
import { plannedSlot } from './set-capacity.js';

/** A day of a hall with all its slots, for those who plan it. */
@Injectable()
export class ReadPlannedSlots {
  constructor(
    private readonly halls: HallReader,
    private readonly reader: BookingReader,
    private readonly clock: Clock,
  ) {}

  /** Refuses `hall.unknown`. */
  async run(hallCode: string, date?: CalendarDate): Promise<Decision<PlannedSlots>> {
    const plan = await this.halls.byCode(hallCode);
    if (!plan) return refuse('hall.unknown', { hall: hallCode });
    const now = this.clock.now();
    const day = date ?? businessDayOf(now, plan);
    const slots = await this.reader.slots({ hallId: plan.id, from: day, to: day, now });
    const special = await this.reader.specialDay(plan.id, day);
    return accept({
      day,
      special: special ? { ...special.name } : null,
      slots: slots.map((slot) => plannedSlot(plan, slot, slot.reason)),
    });
  }
}
