import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LineReader, type Standings } from '#application/ports';
import {
  standingsIn,
  type CalendarDate,
  type HallPlan,
  type Instant,
  type PlaceInLine,
  type Lane,
  type PlaceToCome,
  type Standing,
  type Ticket,
} from '#domain';
import type { Reads } from '../unit-of-work/packets.js';
import { atOneMoment, reading } from '../unit-of-work/transaction.js';
import { ticketColumns, toTicket, type TicketRow } from './ticket.row.js';

interface PlaceRow {
  readonly service_id: number;
  readonly service_window_id: number | null;
  readonly rank_at: Date;
  readonly issue_revision: number;
  readonly lane: Lane;
}

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

  standings(hallId: number, ticketIds: readonly string[]): Promise<Standings> {
    return atOneMoment(this.source, async (tx) => {
      const [hall] = await tx.query<{ revision: number }[]>(
        'SELECT revision FROM hall_states WHERE hall_id = ?',
        [hallId],
      );
      const tickets = await readTickets(tx, ticketIds);
      const places = await readStandings(
        tx,
        hallId,
        tickets.filter((ticket) => ticket.state === 'waiting'),
      );
      const standings = tickets.map((ticket) => ({ ticket, standing: places.get(ticket.id) ?? null }));
      return { revision: hall?.revision ?? 0, standings };
    });
  }

  async places(plan: HallPlan, businessDay: CalendarDate, limit: number): Promise<PlaceToCome[]> {
    const rows = await reading(this.source).query<PlaceRow[]>(
      `SELECT service_id, service_window_id, rank_at, issue_revision, lane FROM tickets
       WHERE hall_id = ? AND business_day = ? AND state = 'waiting' AND service_id IN (?)
       ORDER BY rank_at, issue_revision LIMIT ?`,
      [plan.id, businessDay, [0, ...plan.services.map(({ id }) => id)], limit],
    );
    return rows.map((row) => ({
      serviceId: row.service_id,
      boundFor: row.service_window_id,
      rankAt: row.rank_at.getTime(),
      issueRevision: row.issue_revision,
      isGroup: row.lane === 'group',
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

async function readTickets(tx: Reads, ticketIds: readonly string[]): Promise<Ticket[]> {
  if (ticketIds.length === 0) return [];
  const rows = await tx.query<TicketRow[]>(
    `SELECT ${ticketColumns.join(', ')} FROM tickets WHERE id IN (?)`,
    [ticketIds],
  );
  return rows.map(toTicket);
}

interface LineRow extends Pick<TicketRow, 'id' | 'lane' | 'source' | 'calls' | 'rank_at' | 'issue_revision'> {
  readonly line: string;
}

/** Of everybody in these lines: each is read once, however many of its tickets are asked for. */
async function readStandings(
  tx: Reads,
  hallId: number,
  waiting: readonly Ticket[],
): Promise<Map<string, Standing>> {
  if (waiting.length === 0) return new Map();
  const rows = await tx.query<LineRow[]>(
    `SELECT id, lane, source, calls, rank_at, issue_revision, CONCAT(business_day, ' ', service_id) AS line
     FROM tickets WHERE hall_id = ? AND business_day IN (?) AND service_id IN (?) AND state = 'waiting'`,
    [
      hallId,
      ...(['businessDay', 'serviceId'] as const).map((key) => [
        ...new Set(waiting.map((ticket) => ticket[key])),
      ]),
    ],
  );
  return new Map(Array.from(byLine(rows).values(), (line) => [...standingsIn(line)]).flat());
}

function byLine(rows: readonly LineRow[]): Map<string, PlaceInLine[]> {
  const lines = new Map<string, PlaceInLine[]>();
  for (const { line, ...row } of rows) {
    const { id, lane, source, calls, rank_at: rankAt, issue_revision: issueRevision } = row;
    const place = { id, lane, source, calls, rankAt: rankAt.getTime(), issueRevision };
    const others = lines.get(line);
    if (others) others.push(place);
    else lines.set(line, [place]);
  }
  return lines;
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
