import { toMoment, type GroupBookingView } from '#contracts';
import {
  isExpired,
  missedAt,
  mostExtensions,
  serviceOf,
  type GroupBooking,
  type HallPlan,
  type Instant,
  type Slot,
} from '#domain';
import { namedHall, namedService, slotTimes } from './slot-views.js';

/** A group booking as its agency sees it. Expired is expired, whether or not a job has come by. */
export function groupView(
  plan: HallPlan,
  group: GroupBooking,
  slotOf: (id: number) => Slot | undefined,
  now: Instant,
): GroupBookingView {
  const { id, code, day, mode, places, taken, lateMinutes, version } = group;
  const isOver = isExpired(group, now) && taken === 0;
  return {
    ...{ id, code, day, mode, places, taken, lateMinutes, version },
    hall: namedHall(plan),
    service: namedService(serviceOf(plan, group)),
    state: isOver ? 'expired' : group.state,
    heldUntil: toMoment(group.heldUntil),
    extensionsLeft: group.state === 'held' && !isOver ? mostExtensions - group.extended : 0,
    slots: group.slots.flatMap((own) => {
      const slot = slotOf(own.slotId);
      return slot ? [{ ...slotTimes(plan, slot), places: own.places, taken: own.taken }] : [];
    }),
    checkInUntil: toMoment(missedAt(group, lateMinutes)),
  };
}
