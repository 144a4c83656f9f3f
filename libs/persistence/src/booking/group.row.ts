import type { GroupBooking, GroupPlaces } from '#domain';
import { date } from '../ticket/ticket.row.js';
import type { Reads } from '../unit-of-work/packets.js';

const columns = [
  ...['id', 'code', 'agency_id', 'hall_id', 'service_id', 'day', 'state', 'held_until', 'extended', 'mode'],
  ...['places', 'taken', 'late_minutes', 'starts_at', 'ends_at', 'version'],
];

interface GroupRow {
  readonly id: string;
  readonly code: string;
  readonly agency_id: string;
  readonly hall_id: number;
  readonly service_id: number;
  readonly day: string;
  readonly state: GroupBooking['state'];
  readonly held_until: Date | null;
  readonly extended: number;
  readonly mode: GroupBooking['mode'];
  readonly places: number;
  readonly taken: number;
  readonly late_minutes: number;
  readonly starts_at: Date;
  readonly ends_at: Date;
  readonly version: number;
}

type PlacesRow = GroupPlaces & { readonly groupId: string };

export const insertGroup = `INSERT INTO group_bookings (${columns.join(', ')}, created_by, created_at)
  VALUES (${columns.map(() => '?').join(', ')}, ?, ?)`;

export function groupValues(group: GroupBooking): unknown[] {
  return [
    ...[group.id, group.code, group.agencyId, group.hallId, group.serviceId, group.day, group.state],
    ...[date(group.heldUntil), group.extended, group.mode, group.places, group.taken, group.lateMinutes],
    ...[new Date(group.startsAt), new Date(group.endsAt), group.version],
  ];
}

/** Group bookings with their places. `condition` is about `g` and may end with an order, a limit and a lock. */
export async function readGroups(
  tx: Reads,
  condition: string,
  parameters: readonly unknown[],
): Promise<GroupBooking[]> {
  const sql = `SELECT ${columns.map((column) => `g.${column}`).join(', ')} FROM group_bookings g WHERE ${condition}`;
  const rows = await tx.query<GroupRow[]>(sql, parameters);
  if (rows.length === 0) return [];
  const places = await tx.query<PlacesRow[]>(
    `SELECT group_booking_id AS groupId, slot_id AS slotId, places, taken FROM group_booking_slots
     WHERE group_booking_id IN (?) ORDER BY slot_id`,
    [rows.map(({ id }) => id)],
  );
  return rows.map((row) => toGroup(row, places));
}

function toGroup(row: GroupRow, all: readonly PlacesRow[]): GroupBooking {
  const own = all.filter(({ groupId }) => groupId === row.id);
  return {
    id: row.id,
    code: row.code,
    agencyId: row.agency_id,
    hallId: row.hall_id,
    serviceId: row.service_id,
    day: row.day,
    state: row.state,
    heldUntil: row.held_until?.getTime() ?? null,
    extended: row.extended,
    mode: row.mode,
    places: row.places,
    taken: row.taken,
    lateMinutes: row.late_minutes,
    startsAt: row.starts_at.getTime(),
    endsAt: row.ends_at.getTime(),
    version: row.version,
    slots: own.map(({ slotId, places, taken }) => ({ slotId, places, taken })),
  };
}
