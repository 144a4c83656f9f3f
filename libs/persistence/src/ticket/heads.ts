import type { CalendarDate, Heads } from '#domain';
import type { Reads } from '../unit-of-work/packets.js';
import { ticketColumns, toTicket, type TicketRow } from './ticket.row.js';

interface Wanted {
  readonly hallId: number;
  readonly businessDay: CalendarDate;
  /** How many of each line, by service id. */
  readonly counts: ReadonlyMap<number, number>;
  /** How many batches of groups, by service id: for group windows. */
  readonly groupCounts: ReadonlyMap<number, number>;
  /** Of each of these windows, whoever was sent to it and comes first. */
  readonly windowIds: readonly number[];
}

const columns = ticketColumns.join(', ');
const order = 'ORDER BY rank_at, issue_revision LIMIT ?';

/**
 * Each line is read by itself along the whole of ix_tickets_line, so the cost hangs on how many heads are wanted, not
 * on how many people wait. Who was sent to a window is found by ix_tickets_window; they are few.
 */
const ofService = (lane: string) => `(SELECT ${columns} FROM tickets
  WHERE hall_id = ? AND business_day = ? AND service_id = ? AND state = 'waiting' AND service_window_id IS NULL
    AND lane ${lane} ${order})`;
const ofWindow = `(SELECT ${columns} FROM tickets
  WHERE service_window_id = ? AND business_day = ? AND state = 'waiting' ${order})`;

/** The first tickets of several lines in one round trip. */
export async function readHeads(
  tx: Reads,
  { hallId, businessDay, counts, groupCounts, windowIds }: Wanted,
): Promise<Heads> {
  const heads = { services: new Map(), groups: new Map(), windows: new Map() } as Required<Heads>;
  const parts = [
    ...Array.from(counts, () => ofService(`<> 'group'`)),
    ...Array.from(groupCounts, () => ofService(`= 'group'`)),
    ...windowIds.map(() => ofWindow),
  ];
  if (parts.length === 0) return heads;
  const rows = await tx.query<TicketRow[]>(parts.join(' UNION ALL '), [
    ...[...counts, ...groupCounts].flatMap(([serviceId, count]) => [hallId, businessDay, serviceId, count]),
    ...windowIds.flatMap((windowId) => [windowId, businessDay, 1]),
  ]);
  rows.map(toTicket).forEach((ticket) => {
    const { serviceId, serviceWindowId, lane } = ticket;
    const ownLine = lane === 'group' ? heads.groups : heads.services;
    const line = serviceWindowId === null ? ownLine : heads.windows;
    const key = serviceWindowId ?? serviceId;
    line.set(key, [...(line.get(key) ?? []), ticket]);
  });
  return heads;
}
