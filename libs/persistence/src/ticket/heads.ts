import type { CalendarDate, Heads } from '#domain';
import type { Reads } from '../unit-of-work/transaction.js';
import { ticketColumns, toTicket, type TicketRow } from './ticket.row.js';

/**
 * The first tickets of several lines in one round trip. Each line is read by itself along the whole of
 * ix_tickets_line, so the cost hangs on how many heads are wanted, not on how many people wait.
 */
export async function readHeads(
  tx: Reads,
  hallId: number,
  businessDay: CalendarDate,
  counts: ReadonlyMap<number, number>,
): Promise<Heads> {
  if (counts.size === 0) return new Map();
  const line = `(SELECT ${ticketColumns.join(', ')} FROM tickets
    WHERE hall_id = ? AND business_day = ? AND service_id = ? AND state = 'waiting'
    ORDER BY rank_at, issue_revision LIMIT ?)`;
  const sql = Array.from(counts, () => line).join(' UNION ALL ');
  const parameters = [...counts].flatMap(([serviceId, count]) => [hallId, businessDay, serviceId, count]);
  const rows = await tx.query<TicketRow[]>(sql, parameters);
  const heads: Heads = new Map(Array.from(counts.keys(), (serviceId) => [serviceId, []]));
  rows.map(toTicket).forEach((ticket) => heads.get(ticket.serviceId)?.push(ticket));
  return heads;
}
