import type { GroupBooking } from '#domain';
import { date } from '../ticket/ticket.row.js';
import type { Transaction } from '../unit-of-work/packets.js';

/**
 * Writes what has changed of a group booking. Fails when somebody else changed it since it was read; how many places are
 * taken is written as a difference, so that the CHECK counts every member whatever was read.
 */
export function saveGroup(tx: Transaction, before: GroupBooking, after: GroupBooking): void {
  tx.writeExactly(
    1,
    `UPDATE group_bookings SET state = ?, held_until = ?, extended = ?, places = ?, taken = taken + ?, late_minutes = ?,
       arrived_at = IF(state = 'arrived', IFNULL(arrived_at, NOW(3)), NULL), version = ?
     WHERE id = ? AND version = ? AND state = ? AND taken = ?`,
    [
      ...[after.state, date(after.heldUntil), after.extended, after.places, after.taken - before.taken],
      ...[after.lateMinutes, after.version, before.id, before.version, before.state, before.taken],
    ],
  );
  after.slots.forEach((slot, index) => {
    const seen = before.slots[index];
    if (!seen || (seen.places === slot.places && seen.taken === slot.taken)) return;
    tx.writeExactly(
      1,
      `UPDATE group_booking_slots SET places = ?, taken = taken + ?
       WHERE group_booking_id = ? AND slot_id = ? AND taken = ?`,
      [slot.places, slot.taken - seen.taken, before.id, slot.slotId, seen.taken],
    );
  });
}
