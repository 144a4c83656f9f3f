import type { GroupStore } from '#application/ports';
import type { CalendarDate, GroupBooking, Instant } from '#domain';
import type { Transaction } from '../unit-of-work/packets.js';
import { groupValues, insertGroup, readGroups } from './group.row.js';
import { saveGroup } from './save-group.js';
import { readQuotas } from './quotas.js';

export class SqlGroupStore implements GroupStore {
  constructor(
    private readonly tx: Transaction,
    private readonly hallId: number,
  ) {}

  add(group: GroupBooking, by: { readonly account: string; readonly at: Instant }): void {
    this.tx.write(insertGroup, [...groupValues(group), by.account, new Date(by.at)]);
    this.tx.write('INSERT INTO group_booking_slots (group_booking_id, slot_id, places, taken) VALUES ?', [
      group.slots.map(({ slotId, places, taken }) => [group.id, slotId, places, taken]),
    ]);
  }

  async find(id: string, agencyId: string): Promise<GroupBooking | undefined> {
    const [group] = await this.select('g.id = ? AND g.agency_id = ?', [id, agencyId], 1);
    return group;
  }

  async byId(id: string): Promise<GroupBooking | undefined> {
    const [group] = await this.select('g.id = ?', [id], 1);
    return group;
  }

  byCode(code: string): Promise<GroupBooking[]> {
    return this.select('g.code LIKE ?', [`${code}%`], 2);
  }

  due(now: Instant, limit: number): Promise<GroupBooking[]> {
    return this.select(`g.held_until <= ? AND g.state IN ('held', 'booked')`, [new Date(now)], limit);
  }

  missing(endedBefore: Instant, limit: number): Promise<GroupBooking[]> {
    const condition = `g.ends_at <= ? AND g.state IN ('booked', 'arrived')
      AND TIMESTAMPADD(MINUTE, g.late_minutes, g.ends_at) <= ?
      AND (g.state = 'booked' OR EXISTS
        (SELECT 1 FROM appointments a WHERE a.group_booking_id = g.id AND a.state = 'booked'))`;
    const moment = new Date(endedBefore);
    return this.select(condition, [moment, moment], limit);
  }

  async quota(
    agencyId: string,
    day: CalendarDate,
  ): Promise<{ readonly most: number; readonly used: number }> {
    const [quota] = await readQuotas(this.tx, agencyId, this.hallId, [day]);
    return quota ?? { most: 0, used: 0 };
  }

  save(before: GroupBooking, after: GroupBooking): void {
    saveGroup(this.tx, before, after);
  }

  private select(condition: string, parameters: readonly unknown[], limit: number): Promise<GroupBooking[]> {
    const locked = `g.hall_id = ? AND ${condition} ORDER BY g.id LIMIT ? FOR UPDATE`;
    return readGroups(this.tx, locked, [this.hallId, ...parameters, limit]);
  }
}
