import { Injectable } from '@nestjs/common';
import {
  businessDayOf,
  graceMs,
  holdsPlaces,
  stepAppointment,
  stepGroup,
  type Decision,
  type GroupBooking,
} from '#domain';
import { Clock, HallUnitOfWork, type AppointmentStep, type HallStores } from '../ports/index.js';
import { SlotBook } from './slot-book.js';
import { stepMembers } from './step-members.js';

const atOnce = 100;

/**
 * What time does to bookings: whoever did not come within the grace has missed the slot, and who came on an earlier day
 * may book again. Done again it finds nothing.
 */
@Injectable()
export class SettleDay {
  constructor(
    private readonly unitOfWork: HallUnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Answers how many people missed their slots. */
  async run(hallCode: string): Promise<number> {
    let missed = 0;
    for (;;) {
      const some = await this.settleSome(hallCode);
      missed += some.accepted ? some.value : 0;
      if (!some.accepted || some.value < atOnce) return missed;
    }
  }

  private settleSome(hallCode: string): Promise<Decision<number>> {
    return this.unitOfWork.run(hallCode, async (hall) => {
      const now = this.clock.now();
      await hall.appointments.closeBefore(businessDayOf(now, hall.plan));
      return (await missIndividuals(hall, now)) + (await missMembers(hall, now));
    });
  }
}

async function missIndividuals(hall: HallStores, now: number): Promise<number> {
  const missing = await hall.appointments.missing(now - graceMs, atOnce);
  const book = await SlotBook.open(
    hall,
    missing.map(({ slotId }) => slotId),
    now,
  );
  const steps = missing.flatMap((before): AppointmentStep[] => {
    const after = stepAppointment(before, 'miss-slot');
    return after.accepted ? [{ before, after: after.value }] : [];
  });
  hall.appointments.save(steps);
  steps.forEach(({ before }) => book.give(before.slotId, 'individual'));
  book.save();
  return steps.length;
}

async function missMembers(hall: HallStores, now: number): Promise<number> {
  const groups = await hall.groups.missing(now - graceMs, atOnce);
  let missed = 0;
  for (const group of groups) missed += await missGroup(hall, group, now);
  return missed;
}

/** Members who did not come give their places back; a group of which nobody came has missed its slots. */
async function missGroup(hall: HallStores, before: GroupBooking, now: number): Promise<number> {
  const steps = await stepMembers(hall, before, 'miss-slot');
  const slots = before.slots.map((slot) => {
    const taken = slot.taken - steps.filter((step) => step.before.slotId === slot.slotId).length;
    return { ...slot, taken, places: taken };
  });
  const taken = before.taken - steps.length;
  const missed = taken === 0 ? stepGroup(before, 'miss-slot') : undefined;
  const after = missed?.accepted ? missed.value : { ...before, version: before.version + 1 };
  const settled = { ...after, slots, taken, places: taken, heldUntil: null };
  hall.groups.save(before, settled);
  const book = await SlotBook.open(
    hall,
    slots.map(({ slotId }) => slotId),
    now,
  );
  book.giveBack(before, settled, holdsPlaces(settled.state));
  book.save();
  return steps.length;
}
