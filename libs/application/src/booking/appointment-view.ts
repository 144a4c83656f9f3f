import { toMoment, type AppointmentView } from '#contracts';
import {
  isBookable,
  mask,
  missedAt,
  serviceOf,
  type Appointment,
  type HallPlan,
  type Instant,
  type Person,
  type Slot,
} from '#domain';
import { namedHall, namedService, slotMoments, slotTimes } from './slot-views.js';

/** An appointment without its person, which is all of it that is ever remembered beside the sealed fields. */
export type BookedView = Omit<AppointmentView, 'person'>;

export function bookedView(
  plan: HallPlan,
  appointment: Appointment,
  { slot, ticket, now }: { readonly slot: Slot; readonly ticket: string | null; readonly now: Instant },
): BookedView {
  const { id, code, state } = appointment;
  const service = serviceOf(plan, appointment);
  return {
    ...{ id, code, state, ticket },
    hall: namedHall(plan),
    service: namedService(service),
    slot: { ...slotTimes(plan, slot), ...slotMoments(slot) },
    mayChange: state === 'booked' && appointment.kind === 'individual' && isBookable(slot, 'individual', now),
    checkInUntil: toMoment(missedAt(slot)),
    papers: [...service.papers],
  };
}

/** What strangers may see of somebody. */
export function maskedPerson({ name, document }: Person): AppointmentView['person'] {
  const number = mask('identity', document.number);
  return { name: mask('name', name), kind: document.kind, document: number };
}
