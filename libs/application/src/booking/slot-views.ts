import { toMoment } from '#contracts';
import { clockOf, localTime, type HallPlan, type Instant, type Service, type Slot } from '#domain';

/** When a slot is, by the hall's own clock. */
export function slotTimes(plan: HallPlan, slot: Pick<Slot, 'id' | 'day' | 'startsAt' | 'endsAt'>) {
  const clock = (at: Instant) => clockOf(localTime(at, plan.timeZone).minutes);
  return { id: slot.id, day: slot.day, from: clock(slot.startsAt), to: clock(slot.endsAt) };
}

export function slotMoments(slot: Pick<Slot, 'startsAt' | 'endsAt'>) {
  return { startsAt: toMoment(slot.startsAt), endsAt: toMoment(slot.endsAt) };
}

export function namedHall({ code, name }: HallPlan) {
  return { code, name };
}

export function namedService({ code, name }: Service) {
  return { code, name };
}
