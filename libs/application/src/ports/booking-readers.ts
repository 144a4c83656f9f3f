import type {
  Appointment,
  CalendarDate,
  CalendarDay,
  DocumentKind,
  GroupBooking,
  GroupReason,
  GroupState,
  HallPlan,
  Instant,
  Slot,
  TicketState,
} from '#domain';

/** A slot as it is shown: places that nobody keeps any longer count as free. */
export interface SlotSeen extends Slot {
  readonly reason: GroupReason;
}

export interface AppointmentSeen {
  readonly appointment: Appointment;
  readonly slot: Slot;
  readonly ticket: string | null;
}

export interface BatchSeen {
  readonly number: number;
  readonly people: number;
  readonly ticket: {
    readonly code: string;
    readonly label: string;
    readonly state: TicketState;
    readonly serviceWindowId: number | null;
  };
}

/** Slots and bookings, for those who look. */
export abstract class BookingReader {
  abstract slots(query: {
    readonly hallId: number;
    readonly serviceId?: number;
    readonly from: CalendarDate;
    readonly to: CalendarDate;
    readonly now: Instant;
  }): Promise<SlotSeen[]>;
  /** An appointment with its slot and the code of its ticket, in whatever hall. */
  abstract appointment(id: string): Promise<AppointmentSeen | undefined>;
  /** The bookings of an agency, the latest first. */
  abstract groups(agencyId: string, state?: GroupState): Promise<GroupBooking[]>;
  abstract group(id: string, agencyId: string): Promise<GroupBooking | undefined>;
  abstract groupByCode(code: string): Promise<GroupBooking | undefined>;
  abstract slotsById(ids: readonly number[]): Promise<Map<number, Slot>>;
  abstract specialDay(hallId: number, day: CalendarDate): Promise<CalendarDay | undefined>;
  abstract batches(groupBookingId: string): Promise<BatchSeen[]>;
  /** Places of an agency by slot id. */
  abstract placesOf(agencyId: string, slotIds: readonly number[]): Promise<Map<number, number>>;
  abstract quotas(
    agencyId: string,
    hallId: number,
    days: readonly CalendarDate[],
  ): Promise<{ readonly day: CalendarDate; readonly most: number; readonly used: number }[]>;
  /** Tickets of other groups of a service that will be called before a rank. */
  abstract groupsBefore(group: GroupBooking, rankAt: Instant): Promise<number>;
}

/** Who has an appointment, as strangers may see it. The only way from sealed fields to an answer. */
export abstract class MaskedPeople {
  abstract of(
    appointment: Appointment,
  ): Promise<{ readonly name: string; readonly kind: DocumentKind; readonly document: string }>;
}

/** How many people usually come on their own, from the log. */
export abstract class ArrivalHistory {
  /**
   * By service id and weekday (1 = Monday): people in each of the 96 quarters of an hour after midnight. Weekdays that
   * were never seen are left out.
   */
  abstract usualArrivals(
    plan: HallPlan,
    since: Instant,
  ): Promise<Map<number, Map<number, readonly number[]>>>;
}

/** Public holidays, and weekends on which people work instead, as far as they are announced. */
export abstract class PublicHolidays {
  /** None where nothing is known. */
  abstract of(year: number, timeZone: string): CalendarDay[];
}
