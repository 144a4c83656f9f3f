import type { GroupSeats, NewAppointment, Seat } from '#application/ports';
import {
  accept,
  holdForMs,
  isExpired,
  keptUntil,
  openPlaces,
  refuse,
  stepGroup,
  type Decision,
  type GroupBooking,
  type Instant,
} from '#domain';
import type { Transaction } from '../unit-of-work/packets.js';
import { insertAppointments } from './appointment.row.js';
import { readGroups } from './group.row.js';
import { saveGroup } from './save-group.js';
import { readBooked } from './sql-appointment.store.js';

type Placed = Decision<{ slotId: number }>;

/** The members of group bookings, within whatever unit of work is open. Locks the booking, then its appointments. */
export class SqlGroupSeats implements GroupSeats {
  constructor(private readonly tx: Transaction) {}

  async lock(id: string, agencyId: string): Promise<GroupBooking | undefined> {
    const [group] = await readGroups(this.tx, 'g.id = ? AND g.agency_id = ? FOR UPDATE', [id, agencyId]);
    return group;
  }

  async place(booking: GroupBooking, seats: readonly Seat[], now: Instant): Promise<Placed[]> {
    const there = await this.placed(booking, seats);
    const fresh = seats.filter(({ id }) => !there.has(id));
    const people = fresh.map(({ person }) => person.index);
    const known = new Set((await readBooked(this.tx, booking.serviceId, people)).map(keyOf));
    const decided = new Map<string, Placed>(
      [...there].map(([id, slotId]) => [id, accept({ slotId })] as const),
    );
    const open = isExpired(booking, now) ? [] : openPlaces(booking);
    for (const seat of fresh) decided.set(seat.id, seatOne(booking, seat, { known, open }));
    this.write(booking, fresh, decided, now);
    return seats.map(({ id }) => decided.get(id) ?? refuse('group.unknown'));
  }

  async remove(booking: GroupBooking, appointmentIds: readonly string[], now: Instant): Promise<string[]> {
    if (appointmentIds.length === 0) return [];
    const rows = await this.tx.query<{ id: string; slot_id: number }[]>(
      `SELECT id, slot_id FROM appointments
       WHERE group_booking_id = ? AND state = 'booked' AND id IN (?) ORDER BY id FOR UPDATE`,
      [booking.id, appointmentIds],
    );
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    this.tx.writeExactly(
      ids.length,
      `UPDATE appointments SET state = 'cancelled', version = version + 1 WHERE id IN (?) AND state = 'booked'`,
      [ids],
    );
    const heldUntil = Math.max(booking.heldUntil ?? 0, now + holdForMs);
    const after = taking(
      booking,
      rows.map(({ slot_id: slotId }) => slotId),
      -1,
    );
    saveGroup(this.tx, booking, { ...after, heldUntil, version: booking.version + 1 });
    return ids;
  }

  confirm(booking: GroupBooking, until: Instant): Promise<Decision<GroupBooking>> {
    const confirmed = stepGroup(booking, 'confirm');
    if (!confirmed.accepted) return Promise.resolve(confirmed);
    const isFull = booking.taken === booking.places;
    const heldUntil = isFull ? booking.heldUntil : Math.max(booking.heldUntil ?? 0, until);
    const after = { ...confirmed.value, heldUntil };
    saveGroup(this.tx, booking, after);
    return Promise.resolve(accept(after));
  }

  private async placed(booking: GroupBooking, seats: readonly Seat[]): Promise<Map<string, number>> {
    if (seats.length === 0) return new Map();
    const rows = await this.tx.query<{ id: string; slot_id: number }[]>(
      `SELECT id, slot_id FROM appointments WHERE group_booking_id = ? AND id IN (?)
       AND state IN ('booked', 'checked_in', 'attended')`,
      [booking.id, seats.map(({ id }) => id)],
    );
    return new Map(rows.map(({ id, slot_id: slotId }) => [id, slotId]));
  }

  private write(
    booking: GroupBooking,
    seats: readonly Seat[],
    decided: ReadonlyMap<string, Placed>,
    now: Instant,
  ): void {
    const appointments = seats.flatMap((seat) => {
      const decision = decided.get(seat.id);
      return decision?.accepted ? [appointmentOf(booking, seat, decision.value.slotId)] : [];
    });
    if (appointments.length === 0) return;
    insertAppointments(this.tx, appointments, new Date(now));
    const filled = stepGroup(booking, 'fill');
    if (!filled.accepted) throw new Error(`a seat in a group that is ${booking.state}`);
    const slotIds = appointments.map(({ slotId }) => slotId);
    saveGroup(this.tx, booking, taking(filled.value, slotIds, 1));
  }
}

/** What is still to be had while a list is gone through. */
interface Rest {
  readonly known: Set<string>;
  readonly open: number[];
}

function seatOne(booking: GroupBooking, { person }: Seat, { known, open }: Rest): Placed {
  const filled = stepGroup(booking, 'fill');
  if (!filled.accepted) return filled;
  if (known.has(keyOf(person.index))) return refuse('person.booked-already');
  const slotId = open.shift();
  if (slotId === undefined) return refuse('group.full', { places: booking.places });
  known.add(keyOf(person.index));
  return accept({ slotId });
}

function appointmentOf(booking: GroupBooking, seat: Seat, slotId: number): NewAppointment {
  const { hallId, serviceId, id: groupBookingId, endsAt } = booking;
  return {
    ...{ id: seat.id, code: seat.code, hallId, serviceId, slotId, groupBookingId },
    ...{ kind: 'group', state: 'booked', subjectId: seat.person.subject.id, language: seat.language },
    ...{ ticketId: null, batchNo: null, version: 1 },
    ...{ person: seat.person, keptUntil: keptUntil('traveller', endsAt) },
  };
}

/** The booking with so many more (or fewer) places taken in these slots. */
function taking(booking: GroupBooking, slotIds: readonly number[], by: 1 | -1): GroupBooking {
  const slots = booking.slots.map((slot) => {
    const count = slotIds.filter((slotId) => slotId === slot.slotId).length;
    return { ...slot, taken: slot.taken + by * count };
  });
  return { ...booking, slots, taken: booking.taken + by * slotIds.length };
}

function keyOf(index: Buffer): string {
  return index.toString('base64');
}
