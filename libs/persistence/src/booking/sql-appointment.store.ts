import type { AppointmentStep, AppointmentStore, NewAppointment } from '#application/ports';
import type { Appointment, CalendarDate, Instant } from '#domain';
import type { Reads, Transaction } from '../unit-of-work/packets.js';
import {
  appointmentColumns,
  insertAppointments,
  toAppointment,
  type AppointmentRow,
} from './appointment.row.js';

export class SqlAppointmentStore implements AppointmentStore {
  constructor(
    private readonly tx: Transaction,
    private readonly hallId: number,
  ) {}

  add(appointments: readonly NewAppointment[]): void {
    insertAppointments(this.tx, appointments, new Date());
  }

  booked(serviceId: number, people: readonly Buffer[]): Promise<Buffer[]> {
    return readBooked(this.tx, serviceId, people);
  }

  async find(ids: readonly string[]): Promise<Appointment[]> {
    return ids.length === 0 ? [] : this.select('a.id IN (?)', [ids]);
  }

  byCode(code: string): Promise<Appointment[]> {
    return this.select('a.code LIKE ?', [`${code}%`]);
  }

  ofGroup(groupBookingId: string): Promise<Appointment[]> {
    return this.select('a.group_booking_id = ?', [groupBookingId]);
  }

  async missing(endedBefore: Instant, limit: number): Promise<Appointment[]> {
    return this.select(
      `a.state = 'booked' AND a.kind = 'individual'
       AND a.slot_id IN (SELECT id FROM slots WHERE hall_id = ? AND ends_at <= ?)`,
      [this.hallId, new Date(endedBefore)],
      limit,
    );
  }

  async closeBefore(day: CalendarDate): Promise<number> {
    const { affectedRows } = await this.tx.query<{ affectedRows: number }>(
      `UPDATE appointments a JOIN slots s ON s.id = a.slot_id SET a.state = 'attended', a.version = a.version + 1
       WHERE a.hall_id = ? AND a.state = 'checked_in' AND s.day < ?`,
      [this.hallId, day],
    );
    return affectedRows;
  }

  save(steps: readonly AppointmentStep[]): void {
    steps.forEach(({ before, after, keptUntil }) => {
      if (keptUntil !== undefined)
        this.tx.write('UPDATE data_keys SET kept_until = ? WHERE subject_id = ? AND erased_at IS NULL', [
          new Date(keptUntil),
          after.subjectId,
        ]);
      this.tx.writeExactly(
        1,
        `UPDATE appointments SET slot_id = ?, state = ?, ticket_id = ?, batch_no = ?, version = ?
         WHERE id = ? AND version = ? AND state = ?`,
        [
          ...[after.slotId, after.state, after.ticketId, after.batchNo, after.version],
          ...[before.id, before.version, before.state],
        ],
      );
    });
  }

  private async select(
    condition: string,
    parameters: readonly unknown[],
    limit = 10_000,
  ): Promise<Appointment[]> {
    const rows = await this.tx.query<AppointmentRow[]>(
      `SELECT ${appointmentColumns} FROM appointments a WHERE a.hall_id = ? AND ${condition} ORDER BY a.id LIMIT ? FOR UPDATE`,
      [this.hallId, ...parameters, limit],
    );
    return rows.map(toAppointment);
  }
}

/** Which of these people have a live appointment for a service. */
export async function readBooked(tx: Reads, serviceId: number, people: readonly Buffer[]): Promise<Buffer[]> {
  if (people.length === 0) return [];
  const rows = await tx.query<{ person_index: Buffer }[]>(
    'SELECT person_index FROM appointments WHERE person_index IN (?) AND service_id = ? AND live = 1',
    [people, serviceId],
  );
  return rows.map(({ person_index: index }) => index);
}
