import type { NewSlot, SlotChange, SlotStore } from '#application/ports';
import {
  overBooked,
  shares,
  type CalendarDate,
  type CalendarDay,
  type Instant,
  type Slot,
  type SlotTemplate,
} from '#domain';
import type { Transaction } from '../unit-of-work/packets.js';
import { slotColumns, toSlot, type SlotRow } from './slot.row.js';

export class SqlSlotStore implements SlotStore {
  constructor(
    private readonly tx: Transaction,
    private readonly hallId: number,
  ) {}

  async lock(ids: readonly number[]): Promise<Map<number, Slot>> {
    if (ids.length === 0) return new Map();
    const slots = await this.select('s.id IN (?)', [[...new Set(ids)]]);
    return new Map(slots.map((slot) => [slot.id, slot]));
  }

  leftByGroups(day: CalendarDate, before: Instant): Promise<Slot[]> {
    return this.select('s.day = ? AND s.starts_at <= ? AND s.group_used < s.group_capacity', [
      day,
      new Date(before),
    ]);
  }

  save(changes: readonly SlotChange[]): void {
    const inOrder = [...changes].sort((a, b) => a.before.id - b.before.id);
    inOrder.forEach(({ before, after, reason }) => {
      this.saveUse(before, after);
      this.saveCapacity(before, after);
      if (reason)
        this.tx.write('UPDATE slots SET group_reason = ? WHERE id = ?', [JSON.stringify(reason), after.id]);
    });
  }

  /** A difference and not a sum: were it ever decided on an old picture, the CHECK would still count every booking. */
  private saveUse(before: Slot, after: Slot): void {
    const [individual, group] = [
      after.individual.used - before.individual.used,
      after.group.used - before.group.used,
    ];
    if (individual === 0 && group === 0) return;
    this.tx.writeExactly(
      1,
      `UPDATE slots SET individual_used = individual_used + ?, group_used = group_used + ?
       WHERE id = ? AND individual_used = ? AND group_used = ?`,
      [individual, group, before.id, before.individual.used, before.group.used],
    );
  }

  /** Only here a slot gets room for what is booked beyond its capacity, because somebody said so. */
  private saveCapacity(before: Slot, after: Slot): void {
    if (shares.every((share) => before[share].capacity === after[share].capacity)) return;
    this.tx.writeExactly(
      1,
      `UPDATE slots SET individual_capacity = ?, individual_over = ?, group_capacity = ?, group_over = ?
       WHERE id = ? AND individual_capacity = ? AND group_capacity = ?`,
      [
        ...shares.flatMap((share) => [after[share].capacity, overBooked(after[share])]),
        before.id,
        ...shares.map((share) => before[share].capacity),
      ],
    );
  }

  async generate(slots: readonly NewSlot[]): Promise<number> {
    const missing = await this.missing(slots);
    if (missing.length === 0) return 0;
    const rows = missing.map((slot) => [
      ...[this.hallId, slot.serviceId, slot.day, new Date(slot.startsAt), new Date(slot.endsAt)],
      ...[slot.individual, slot.group, JSON.stringify(slot.reason)],
    ]);
    this.tx.write(
      `INSERT INTO slots
         (hall_id, service_id, day, starts_at, ends_at, individual_capacity, group_capacity, group_reason) VALUES ?`,
      [rows],
    );
    return missing.length;
  }

  removeUntouched(from: CalendarDate): void {
    this.tx.write(
      `DELETE FROM slots WHERE hall_id = ? AND day >= ? AND individual_used = 0 AND group_used = 0
         AND NOT EXISTS (SELECT 1 FROM appointments a WHERE a.slot_id = slots.id)
         AND NOT EXISTS (SELECT 1 FROM group_booking_slots g WHERE g.slot_id = slots.id)`,
      [this.hallId, from],
    );
  }

  private async missing(slots: readonly NewSlot[]): Promise<NewSlot[]> {
    const days = slots.map(({ day }) => day).sort();
    if (days.length === 0) return [];
    const rows = await this.tx.query<{ service_id: number; starts_at: Date; ends_at: Date }[]>(
      'SELECT service_id, starts_at, ends_at FROM slots WHERE hall_id = ? AND day BETWEEN ? AND ?',
      [this.hallId, days[0], days.at(-1)],
    );
    return slots.filter(
      (slot) =>
        !rows.some(
          (row) =>
            row.service_id === slot.serviceId &&
            row.starts_at.getTime() < slot.endsAt &&
            slot.startsAt < row.ends_at.getTime(),
        ),
    );
  }

  async templates(): Promise<SlotTemplate[]> {
    return this.tx.query(
      `SELECT service_id AS serviceId, weekday, from_minute AS fromMinute, to_minute AS toMinute,
         individual_capacity AS individual, group_capacity AS \`group\`
       FROM slot_templates WHERE hall_id = ? ORDER BY service_id, weekday, from_minute`,
      [this.hallId],
    );
  }

  setTemplates(templates: readonly SlotTemplate[]): void {
    this.tx.write('DELETE FROM slot_templates WHERE hall_id = ?', [this.hallId]);
    if (templates.length === 0) return;
    const rows = templates.map(({ serviceId, weekday, fromMinute, toMinute, individual, group }) => [
      ...[this.hallId, serviceId, weekday, fromMinute, toMinute, individual, group],
    ]);
    this.tx.write(
      `INSERT INTO slot_templates
         (hall_id, service_id, weekday, from_minute, to_minute, individual_capacity, group_capacity) VALUES ?`,
      [rows],
    );
  }

  async calendar(): Promise<CalendarDay[]> {
    const rows = await this.tx.query<CalendarRow[]>(`${selectCalendar} WHERE hall_id = ? ORDER BY day`, [
      this.hallId,
    ]);
    return rows.map(toCalendarDay);
  }

  setCalendar(days: readonly CalendarDay[]): void {
    this.tx.write('DELETE FROM calendar_days WHERE hall_id = ?', [this.hallId]);
    if (days.length === 0) return;
    const rows = days.map(({ day, kind, name, asWeekday }) => [
      ...[this.hallId, day, kind, name.zh, name.en, asWeekday],
    ]);
    this.tx.write('INSERT INTO calendar_days (hall_id, day, kind, name_zh, name_en, as_weekday) VALUES ?', [
      rows,
    ]);
  }

  /** Always in the order of ids: two units that want the same slots never wait for each other in a circle. */
  private async select(condition: string, parameters: readonly unknown[]): Promise<Slot[]> {
    const rows = await this.tx.query<SlotRow[]>(
      `SELECT ${slotColumns} FROM slots s WHERE s.hall_id = ? AND ${condition} ORDER BY s.id FOR UPDATE`,
      [this.hallId, ...parameters],
    );
    return rows.map(toSlot);
  }
}

export const selectCalendar = 'SELECT day, kind, name_zh, name_en, as_weekday FROM calendar_days';

export interface CalendarRow {
  readonly day: string;
  readonly kind: CalendarDay['kind'];
  readonly name_zh: string;
  readonly name_en: string;
  readonly as_weekday: number | null;
}

export function toCalendarDay({
  day,
  kind,
  name_zh: zh,
  name_en: en,
  as_weekday: asWeekday,
}: CalendarRow): CalendarDay {
  return { day, kind, name: { zh, en }, asWeekday };
}
