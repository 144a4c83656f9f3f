import type { Decision, GroupBooking, Instant, Language } from '#domain';
import type { SealedPerson } from './sealed-person.js';

/** A person of a roster who is to get one of the held places. */
export interface Seat {
  /** Of the appointment that this will be. */
  readonly id: string;
  readonly code: string;
  readonly person: SealedPerson;
  readonly language: Language;
}

/**
 * The members of a group booking. Places were held when the agency chose its slots; a roster fills them and never
 * touches a slot. Everything happens in the unit of work that the caller has open, with the booking's row locked from
 * `lock` to the commit. A lost race throws and the unit is to be run again as a whole.
 */
export interface GroupSeats {
  /** The booking as it is now, or nothing if there is none or it is another agency's. */
  lock(id: string, agencyId: string): Promise<GroupBooking | undefined>;
  /**
   * Gives places to people, in their order, one decision each. Refuses `person.booked-already` (here, by anybody, or
   * earlier in the list), `group.full` and `group.wrong-state`. A seat that was placed before is accepted again.
   */
  place(booking: GroupBooking, seats: readonly Seat[], now: Instant): Promise<Decision<{ slotId: number }>[]>;
  /** Takes members out; their places stay with the group for a while, for somebody else. Answers who was taken out. */
  remove(booking: GroupBooking, appointmentIds: readonly string[], now: Instant): Promise<string[]>;
  /** The roster is final and is being booked: its open places are kept until then, and longer if they were already. */
  confirm(booking: GroupBooking, until: Instant): Promise<Decision<GroupBooking>>;
}
