import type { NewAppointment } from '#application/ports';
import type { Appointment } from '#domain';
import type { Transaction } from '../unit-of-work/packets.js';

export const appointmentColumns =
  'a.id, a.code, a.hall_id, a.service_id, a.slot_id, a.kind, a.group_booking_id, a.state, a.subject_id, a.language, ' +
  'a.ticket_id, a.batch_no, a.version';

export interface AppointmentRow {
  readonly id: string;
  readonly code: string;
  readonly hall_id: number;
  readonly service_id: number;
  readonly slot_id: number;
  readonly kind: Appointment['kind'];
  readonly group_booking_id: string | null;
  readonly state: Appointment['state'];
  readonly subject_id: string;
  readonly language: Appointment['language'];
  readonly ticket_id: string | null;
  readonly batch_no: number | null;
  readonly version: number;
}

export function toAppointment(row: AppointmentRow): Appointment {
  return {
    id: row.id,
    code: row.code,
    hallId: row.hall_id,
    serviceId: row.service_id,
    slotId: row.slot_id,
    kind: row.kind,
    groupBookingId: row.group_booking_id,
    state: row.state,
    subjectId: row.subject_id,
    language: row.language,
    ticketId: row.ticket_id,
    batchNo: row.batch_no,
    version: row.version,
  };
}

/** New appointments, and the keys of those people whose key is new. */
export function insertAppointments(
  tx: Transaction,
  appointments: readonly NewAppointment[],
  createdAt: Date,
): void {
  if (appointments.length === 0) return;
  const keys = appointments.flatMap(({ person: { subject, keySealed }, keptUntil }) =>
    keySealed === null ? [] : [[subject.id, subject.kind, keySealed, new Date(keptUntil)]],
  );
  if (keys.length > 0)
    tx.write('INSERT INTO data_keys (subject_id, kind, key_sealed, kept_until) VALUES ?', [keys]);
  tx.write(
    `INSERT INTO appointments
       (id, code, hall_id, service_id, slot_id, kind, group_booking_id, state, subject_id, language, ticket_id, batch_no,
        version, person_index, name_sealed, document_sealed, phone_sealed, document_kind, created_at) VALUES ?`,
    [appointments.map((appointment) => [...toValues(appointment), createdAt])],
  );
}

function toValues({ person, ...one }: NewAppointment): unknown[] {
  return [
    ...[one.id, one.code, one.hallId, one.serviceId, one.slotId, one.kind, one.groupBookingId, one.state],
    ...[one.subjectId, one.language, one.ticketId, one.batchNo, one.version],
    ...[person.index, person.nameSealed, person.documentSealed, person.phoneSealed, person.documentKind],
  ];
}
