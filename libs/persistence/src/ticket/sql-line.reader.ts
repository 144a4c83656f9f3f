import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LineReader, type Standings } from '#application/ports';
import type { CalendarDate, HallPlan, Instant, Ticket } from '#domain';
import type { Reads } from '../unit-of-work/packets.js';
import { atOneMoment, reading } from '../unit-of-work/transaction.js';
import { ticketColumns, toTicket, type TicketRow } from './ticket.row.js';

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
      const ahead = await readAhead(
        tx,
        hallId,
        tickets.filter((ticket) => ticket.state === 'waiting'),
      );
      const standings = tickets.map((ticket) => ({ ticket, ahead: ahead.get(ticket.id) ?? null }));
      return { revision: hall?.revision ?? 0, standings };
    });
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

/** Numbers the lines once, however many tickets are asked for; counting for each would read them again and again. */
async function readAhead(
  tx: Reads,
  hallId: number,
  waiting: readonly Ticket[],
): Promise<Map<string, number>> {
  if (waiting.length === 0) return new Map();
  const rows = await tx.query<{ id: string; ahead: number }[]>(
    `SELECT id, ahead FROM (
       SELECT id, ROW_NUMBER() OVER (
         PARTITION BY business_day, service_id ORDER BY rank_at, issue_revision
       ) - 1 AS ahead FROM tickets
       WHERE hall_id = ? AND business_day IN (?) AND service_id IN (?) AND state = 'waiting'
     ) numbered WHERE id IN (?)`,
    [
      hallId,
      ...(['businessDay', 'serviceId', 'id'] as const).map((key) => [
        ...new Set(waiting.map((ticket) => ticket[key])),
      ]),
    ],
  );
  return new Map(rows.map(({ id, ahead }) => [id, ahead]));
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
