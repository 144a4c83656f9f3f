import type { FieldCipher, MemberSeen, MemberStore } from '#application/ports';
import { placeOf } from '../person/personal-tables.js';
import type { Transaction } from '../unit-of-work/packets.js';

export class SqlMemberStore implements MemberStore {
  constructor(private readonly tx: Transaction) {}

  ofBooking(bookingId: string): Promise<MemberSeen[]> {
    return this.tx.query(
      `SELECT id AS appointmentId, subject_id AS subjectId, state, name_sealed AS nameSealed,
         document_sealed AS documentSealed
       FROM appointments WHERE group_booking_id = ? AND state <> 'cancelled' ORDER BY id LIMIT 5000`,
      [bookingId],
    );
  }

  open(member: MemberSeen, cipher: FieldCipher): { name: string; document: string } {
    const { appointmentId: id, nameSealed, documentSealed } = member;
    return {
      name: cipher.open(nameSealed ?? '', placeOf('appointments', 'name_sealed', id)),
      document: cipher.open(documentSealed ?? '', placeOf('appointments', 'document_sealed', id)),
    };
  }
}
