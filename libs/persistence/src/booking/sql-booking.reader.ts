import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BookingReader, type AppointmentSeen, type BatchSeen, type SlotSeen } from '#application/ports';
import type { CalendarDate, CalendarDay, GroupBooking, GroupState, Instant, Slot } from '#domain';
import { reading } from '../unit-of-work/transaction.js';
import { appointmentColumns, toAppointment, type AppointmentRow } from './appointment.row.js';
import { readGroups } from './group.row.js';
import { readQuotas, type QuotaRow } from './quotas.js';
import { slotColumns, toSlot, toSlotSeen, type SlotRow } from './slot.row.js';
import { selectCalendar, toCalendarDay, type CalendarRow } from './sql-slot.store.js';

/** Places that groups keep no longer, although no job has come by yet. */
const unkept = `(SELECT SUM(gs.places - gs.taken) FROM group_booking_slots gs
  JOIN group_bookings g ON g.id = gs.group_booking_id
  WHERE gs.slot_id = s.id AND g.state IN ('held', 'booked') AND g.held_until <= ?)`;

/** An agency rarely has more bookings that matter; the rest is history. */
const mostGroups = 500;

@Injectable()
export class SqlBookingReader extends BookingReader {
  constructor(private readonly source: DataSource) {
    super();
  }

  async slots({
    hallId,
    serviceId,
    from,
    to,
    now,
  }: Parameters<BookingReader['slots']>[0]): Promise<SlotSeen[]> {
    const rows = await this.query<(SlotRow & { readonly unkept: number | string | null })[]>(
      `SELECT ${slotColumns}, ${unkept} AS unkept FROM slots s
       WHERE s.hall_id = ? AND s.day BETWEEN ? AND ? AND (? IS NULL OR s.service_id = ?)
       ORDER BY s.starts_at, s.service_id`,
      [new Date(now), hallId, from, to, serviceId ?? null, serviceId ?? null],
    );
    return rows.map(toSlotSeen);
  }

  async appointment(id: string): Promise<AppointmentSeen | undefined> {
    const [row] = await this.query<(AppointmentRow & { readonly ticket: string | null })[]>(
      `SELECT ${appointmentColumns}, t.code AS ticket FROM appointments a LEFT JOIN tickets t ON t.id = a.ticket_id
       WHERE a.id = ?`,
      [id],
    );
    if (!row) return undefined;
    const slot = (await this.slotsById([row.slot_id])).get(row.slot_id);
    return slot && { appointment: toAppointment(row), slot, ticket: row.ticket };
  }

  groups(agencyId: string, state?: GroupState): Promise<GroupBooking[]> {
    return readGroups(
      reading(this.source),
      'g.agency_id = ? AND (? IS NULL OR g.state = ?) ORDER BY g.starts_at DESC, g.id LIMIT ?',
      [agencyId, state ?? null, state ?? null, mostGroups],
    );
  }

  async group(id: string, agencyId: string): Promise<GroupBooking | undefined> {
    const [group] = await readGroups(reading(this.source), 'g.id = ? AND g.agency_id = ?', [id, agencyId]);
    return group;
  }

  async groupByCode(code: string): Promise<GroupBooking | undefined> {
    const [group] = await readGroups(reading(this.source), 'g.code = ?', [code]);
    return group;
  }

  async slotsById(ids: readonly number[]): Promise<Map<number, Slot>> {
    if (ids.length === 0) return new Map();
    const rows = await this.query<SlotRow[]>(
      `SELECT ${slotColumns} FROM slots s WHERE s.id IN (?) ORDER BY s.starts_at`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, toSlot(row)]));
  }

  async specialDay(hallId: number, day: CalendarDate): Promise<CalendarDay | undefined> {
    const [row] = await this.query<CalendarRow[]>(`${selectCalendar} WHERE hall_id = ? AND day = ?`, [
      hallId,
      day,
    ]);
    return row && toCalendarDay(row);
  }

  async batches(groupBookingId: string): Promise<BatchSeen[]> {
    const rows = await this.query<BatchRow[]>(
      `SELECT a.batch_no AS number, COUNT(*) AS people, t.code, t.label, t.state, t.service_window_id AS windowId
       FROM appointments a JOIN tickets t ON t.id = a.ticket_id
       WHERE a.group_booking_id = ? GROUP BY a.batch_no, t.code, t.label, t.state, t.service_window_id
       ORDER BY a.batch_no`,
      [groupBookingId],
    );
    return rows.map(({ number, people, windowId, ...ticket }) => {
      const hasWindow = ticket.state === 'called' || ticket.state === 'serving';
      return { number, people, ticket: { ...ticket, serviceWindowId: hasWindow ? windowId : null } };
    });
  }

  async placesOf(agencyId: string, slotIds: readonly number[]): Promise<Map<number, number>> {
    if (slotIds.length === 0) return new Map();
    const rows = await this.query<{ id: number; places: number | string }[]>(
      `SELECT gs.slot_id AS id, SUM(gs.places) AS places FROM group_booking_slots gs
       JOIN group_bookings g ON g.id = gs.group_booking_id
       WHERE g.agency_id = ? AND g.state IN ('held', 'booked', 'arrived') AND gs.slot_id IN (?) GROUP BY gs.slot_id`,
      [agencyId, slotIds],
    );
    return new Map(rows.map(({ id, places }) => [id, Number(places)]));
  }

  quotas(agencyId: string, hallId: number, days: readonly CalendarDate[]): Promise<QuotaRow[]> {
    return readQuotas(reading(this.source), agencyId, hallId, days);
  }

  async groupsBefore({ id, serviceId, day }: GroupBooking, rankAt: Instant): Promise<number> {
    const [row] = await this.query<{ ahead: number }[]>(
      `SELECT COUNT(*) AS ahead FROM tickets t
       WHERE t.service_id = ? AND t.business_day = ? AND t.lane = 'group' AND t.state = 'waiting' AND t.rank_at < ?
         AND NOT EXISTS (SELECT 1 FROM appointments a WHERE a.ticket_id = t.id AND a.group_booking_id = ?)`,
      [serviceId, day, new Date(rankAt), id],
    );
    return row?.ahead ?? 0;
  }

  private query<T>(sql: string, parameters: readonly unknown[]): Promise<T> {
    return reading(this.source).query<T>(sql, parameters);
  }
}

interface BatchRow {
  readonly number: number;
  readonly people: number;
  readonly code: string;
  readonly label: string;
  readonly state: BatchSeen['ticket']['state'];
  readonly windowId: number | null;
}
