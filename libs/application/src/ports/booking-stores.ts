import type {
  Appointment,
  CalendarDate,
  CalendarDay,
  Capacities,
  GroupBooking,
  GroupReason,
  Instant,
  Slot,
  SlotTemplate,
} from '#domain';
import type { SealedPerson } from './sealed-person.js';

/** Slots of a hall. Whatever is read here is locked until the commit, always in the order of ids. */
export interface SlotStore {
  /** Slots by id; what the hall does not have is left out. */
  lock(ids: readonly number[]): Promise<Map<number, Slot>>;
  /** Slots of a day that begin before a moment and have places for groups which nobody uses. */
  leftByGroups(day: CalendarDate, before: Instant): Promise<Slot[]>;
  /** Writes changed uses and capacities. Fails when a slot is not as `before` any more, or would be overbooked. */
  save(changes: readonly SlotChange[]): void;
  /** Adds slots that are not there yet; those that are, stay as they are. Answers how many are new. */
  generate(slots: readonly NewSlot[]): Promise<number>;
  /** Takes away slots from a day on that nobody ever booked, so that they are made anew. */
  removeUntouched(from: CalendarDate): void;
  templates(): Promise<SlotTemplate[]>;
  setTemplates(templates: readonly SlotTemplate[]): void;
  calendar(): Promise<CalendarDay[]>;
  setCalendar(days: readonly CalendarDay[]): void;
}

export interface SlotChange {
  readonly before: Slot;
  readonly after: Slot;
  /** With changed capacities: why groups have as many as they have. */
  readonly reason?: GroupReason;
}

export type NewSlot = Pick<Slot, 'serviceId' | 'day' | 'startsAt' | 'endsAt'> &
  Capacities & { readonly reason: GroupReason };

/** Appointments of a hall. */
export interface AppointmentStore {
  /** Writes new ones with their people. A person who has one already is a duplicate key: the unit starts again. */
  add(appointments: readonly NewAppointment[]): void;
  /** Which of these people have a live appointment for the service. */
  booked(serviceId: number, people: readonly Buffer[]): Promise<Buffer[]>;
  /** By id, locked until the commit; what the hall does not have is left out. */
  find(ids: readonly string[]): Promise<Appointment[]>;
  /** By the code of an appointment or its first characters, locked. More than one only for beginnings. */
  byCode(code: string): Promise<Appointment[]>;
  ofGroup(groupBookingId: string): Promise<Appointment[]>;
  /** People on their own who did not come to slots that ended before a moment, at most `limit`. */
  missing(endedBefore: Instant, limit: number): Promise<Appointment[]>;
  /** Those who checked in on earlier days may book again; answers how many. */
  closeBefore(day: CalendarDate): Promise<number>;
  /** Writes steps. Fails when any appointment is not as `before` any more. */
  save(steps: readonly AppointmentStep[]): void;
}

export interface AppointmentStep {
  readonly before: Appointment;
  readonly after: Appointment;
  /** With another slot: when the person is forgotten. */
  readonly keptUntil?: Instant;
}

export interface NewAppointment extends Appointment {
  readonly person: SealedPerson;
  /** When the person is forgotten. */
  readonly keptUntil: Instant;
}

/** Bookings of agencies in a hall. */
export interface GroupStore {
  add(group: GroupBooking, by: { readonly account: string; readonly at: Instant }): void;
  /** By id and agency, locked. */
  find(id: string, agencyId: string): Promise<GroupBooking | undefined>;
  /** By id, locked, for the hall itself. */
  byId(id: string): Promise<GroupBooking | undefined>;
  byCode(code: string): Promise<GroupBooking[]>;
  /** Whose open places are kept no longer, at most `limit`. */
  due(now: Instant, limit: number): Promise<GroupBooking[]>;
  /** Of which nobody, or not everybody, came until their slots, and lateness, had ended before a moment. */
  missing(endedBefore: Instant, limit: number): Promise<GroupBooking[]>;
  /** Places that an agency has on a day, and how many it may have. */
  quota(agencyId: string, day: CalendarDate): Promise<{ readonly most: number; readonly used: number }>;
  save(before: GroupBooking, after: GroupBooking): void;
}
