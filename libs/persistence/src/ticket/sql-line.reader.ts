import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LineReader } from '#application/ports';
import type { CalendarDate, HallPlan, Instant, Ticket } from '#domain';
import type { Reads } from '../unit-of-work/packets.js';
import { reading } from '../unit-of-work/transaction.js';
import { date, ticketColumns, toTicket, type TicketRow } from './ticket.row.js';

@Injectable()
export class SqlLineReader extends LineReader {
  constructor(private readonly source: DataSource) {
    super();
  }

  async ticketByCode(code: string): Promise<Ticket | undefined> {
    const [row] = await reading(this.source).query<TicketRow[]>(
      `SELECT ${ticketColumns.join(', ')} FROM tickets WHERE code = ?`,
      [code],
    );
    return row && toTicket(row);
  }

  async ahead(ticket: Ticket): Promise<number> {
    const rank = date(ticket.rankAt);
    const [row] = await reading(this.source).query<{ ahead: number }[]>(
      `SELECT COUNT(*) AS ahead FROM tickets
       WHERE hall_id = ? AND business_day = ? AND service_id = ? AND state = 'waiting'
         AND (rank_at < ? OR (rank_at = ? AND issue_revision < ?))`,
      [ticket.hallId, ticket.businessDay, ticket.serviceId, rank, rank, ticket.issueRevision],
    );
    return row?.ahead ?? 0;
  }

  waiting(plan: HallPlan, businessDay: CalendarDate): Promise<Map<number, number>> {
    return readWaiting(reading(this.source), plan.id, businessDay);
  }

  async aheadOf(
    plan: HallPlan,
    businessDay: CalendarDate,
    ranks: ReadonlyMap<number, Instant>,
  ): Promise<Map<number, number>> {
    if (ranks.size === 0) return new Map();
    const lines = Array.from(ranks, () => '(service_id = ? AND rank_at < ?)').join(' OR ');
    const rows = await reading(this.source).query<{ service_id: number; ahead: number }[]>(
      `SELECT service_id, COUNT(*) AS ahead FROM tickets
       WHERE hall_id = ? AND business_day = ? AND state = 'waiting' AND (${lines}) GROUP BY service_id`,
      [plan.id, businessDay, ...[...ranks].flatMap(([serviceId, rank]) => [serviceId, new Date(rank)])],
    );
    return new Map(rows.map((row) => [row.service_id, row.ahead]));
  }
}

/** People waiting by service id; a service with nobody waiting is left out. */
export async function readWaiting(
  tx: Reads,
  hallId: number,
  businessDay: CalendarDate,
): Promise<Map<number, number>> {
  const rows = await tx.query<{ service_id: number; waiting: number }[]>(
    `SELECT service_id, COUNT(*) AS waiting FROM tickets
     WHERE hall_id = ? AND business_day = ? AND state = 'waiting'
       AND service_id IN (SELECT id FROM services WHERE hall_id = ?) GROUP BY service_id`,
    [hallId, businessDay, hallId],
  );
  return new Map(rows.map((row) => [row.service_id, row.waiting]));
}
