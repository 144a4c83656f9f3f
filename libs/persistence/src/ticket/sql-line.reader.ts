import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LineReader } from '#application/ports';
import {
  aheadReasons,
  type AheadReason,
  type CalendarDate,
  type HallPlan,
  type Instant,
  type PlaceToCome,
  type Standing,
  type Ticket,
} from '#domain';
import { type Reads, reading } from '../unit-of-work/transaction.js';
import { date, ticketColumns, toTicket, type TicketRow } from './ticket.row.js';

interface PlaceRow {
  readonly service_id: number;
  readonly service_window_id: number | null;
  readonly rank_at: Date;
  readonly issue_revision: number;
}

/** What a waiting ticket is to another one of its line, of which rank (twice) and issue order (twice) are given. */
const placeOf = `CASE
  WHEN NOT (rank_at < ? OR (rank_at = ? AND issue_revision < ?)) THEN 'behind'
  WHEN calls > 0 OR source = 'counter' THEN 'again'
  WHEN issue_revision < ? THEN 'earlier'
  WHEN lane = 'ordinary' THEN 'let-pass'
  ELSE lane END`;

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

  async standing(ticket: Ticket): Promise<Standing> {
    const rank = date(ticket.rankAt);
    const rows = await reading(this.source).query<{ place: AheadReason | 'behind'; people: number }[]>(
      `SELECT ${placeOf} AS place, COUNT(*) AS people FROM tickets
       WHERE hall_id = ? AND business_day = ? AND service_id = ? AND state = 'waiting' AND id <> ?
       GROUP BY place`,
      [
        ...[rank, rank, ticket.issueRevision, ticket.issueRevision],
        ...[ticket.hallId, ticket.businessDay, ticket.serviceId, ticket.id],
      ],
    );
    const people = new Map(rows.map((row) => [row.place, row.people]));
    const counts = aheadReasons.map((reason) => [reason, people.get(reason) ?? 0] as const);
    return {
      ahead: counts.reduce((sum, [, count]) => sum + count, 0),
      aheadBy: Object.fromEntries(counts) as Standing['aheadBy'],
      behind: people.get('behind') ?? 0,
    };
  }

  async places(plan: HallPlan, businessDay: CalendarDate, limit: number): Promise<PlaceToCome[]> {
    const rows = await reading(this.source).query<PlaceRow[]>(
      `SELECT service_id, service_window_id, rank_at, issue_revision FROM tickets
       WHERE hall_id = ? AND business_day = ? AND state = 'waiting' AND service_id IN (?)
       ORDER BY rank_at, issue_revision LIMIT ?`,
      [plan.id, businessDay, [0, ...plan.services.map(({ id }) => id)], limit],
    );
    return rows.map((row) => ({
      serviceId: row.service_id,
      boundFor: row.service_window_id,
      rankAt: row.rank_at.getTime(),
      issueRevision: row.issue_revision,
    }));
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
