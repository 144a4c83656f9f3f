import { accept, refuse, type Decision } from '../shared/decision.js';
import type { CalendarDate, Instant } from '../shared/text.js';
import type { IdentityDocument } from '../person/document.js';
import type { Language } from '../ticket/ticket.js';
import type { Share, Slot } from './slot.js';

export const appointmentStates = ['booked', 'checked_in', 'attended', 'cancelled', 'no_show'] as const;
export type AppointmentState = (typeof appointmentStates)[number];

/** The life of an appointment as data, like that of a ticket. */
export const appointmentLife = {
  move: { from: ['booked'], to: 'booked' },
  'check-in': { from: ['booked'], to: 'checked_in' },
  cancel: { from: ['booked'], to: 'cancelled' },
  // Nobody came: 爽约, which is something else than a missed call.
  'miss-slot': { from: ['booked'], to: 'no_show' },
  // The day is over: from now on the same person may book again.
  close: { from: ['checked_in'], to: 'attended' },
} as const satisfies Record<string, { from: readonly AppointmentState[]; to: AppointmentState }>;

export type AppointmentAction = keyof typeof appointmentLife;

/** One person in one slot. Whose it is, only sealed fields know. */
export interface Appointment {
  /** UUID, unguessable enough to be the link of the person's own page. */
  readonly id: string;
  /** What is scanned or typed at the kiosk. */
  readonly code: string;
  readonly hallId: number;
  readonly serviceId: number;
  readonly slotId: number;
  readonly kind: Share;
  readonly groupBookingId: string | null;
  readonly state: AppointmentState;
  readonly subjectId: string;
  readonly language: Language;
  readonly ticketId: string | null;
  /** With a group: in which batch it is called. */
  readonly batchNo: number | null;
  readonly version: number;
}

/** What somebody says of themselves when booking. */
export interface Person {
  readonly name: string;
  readonly document: IdentityDocument;
  readonly phone?: string | undefined;
}

/** Whether it takes up a place of its slot. */
export function holdsPlace(state: AppointmentState): boolean {
  return state === 'booked' || state === 'checked_in' || state === 'attended';
}

/** Whether the person cannot book the same service once more. */
export function isLive(state: AppointmentState): boolean {
  return state === 'booked' || state === 'checked_in';
}

export function stepAppointment<T extends Pick<Appointment, 'state' | 'version'>>(
  appointment: T,
  action: AppointmentAction,
): Decision<T> {
  const { from, to } = appointmentLife[action];
  const allowed: readonly AppointmentState[] = from;
  if (!allowed.includes(appointment.state))
    return refuse('appointment.wrong-state', { state: appointment.state });
  return accept({ ...appointment, state: to, version: appointment.version + 1 });
}

const minute = 60_000;

/** How long after its end a slot waits for those who booked it. */
export const graceMs = 15 * minute;

/** Whoever has not come by then has missed the slot. Groups that said they are late get those minutes. */
export function missedAt(slot: Pick<Slot, 'endsAt'>, lateMinutes = 0): Instant {
  return slot.endsAt + graceMs + lateMinutes * minute;
}

type SlotTimes = Pick<Slot, 'day' | 'startsAt' | 'endsAt'>;

/** May somebody check in for this slot now? On its day, however early, until its grace has passed. */
export function mayCheckIn(
  slot: SlotTimes,
  { now, today, lateMinutes = 0 }: { now: Instant; today: CalendarDate; lateMinutes?: number },
): Decision<SlotTimes> {
  if (today < slot.day) return refuse('check-in.another-day', { day: slot.day });
  return now < missedAt(slot, lateMinutes) ? accept(slot) : refuse('check-in.too-late');
}

/**
 * The rank of who checked in: the beginning of the slot. Early birds do not go before their time, and who is late within
 * the grace loses nothing by it.
 */
export function appointmentRank(slot: Pick<Slot, 'startsAt'>): Instant {
  return slot.startsAt;
}
