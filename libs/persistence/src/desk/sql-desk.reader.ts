import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DeskReader } from '#application/ports';
import { byRank, type CalendarDate, type Desk, type HallPlan, type Ticket } from '#domain';
import { readHeads } from '../ticket/heads.js';
import { ticketColumns, toTicket, type TicketRow } from '../ticket/ticket.row.js';
import { reading } from '../unit-of-work/transaction.js';
import { readDesks } from './sql-desk.store.js';

@Injectable()
export class SqlDeskReader extends DeskReader {
  constructor(private readonly source: DataSource) {
    super();
  }

  desks(plan: HallPlan): Promise<Desk[]> {
    return readDesks(reading(this.source), plan);
  }

  async next(desk: Desk, plan: HallPlan, businessDay: CalendarDate, limit: number): Promise<Ticket[]> {
    const counts = new Map(desk.serviceWindow.duties.map((serviceId) => [serviceId, limit]));
    const heads = await readHeads(reading(this.source), plan.id, businessDay, counts);
    return [...heads.values()].flat().sort(byRank).slice(0, limit);
  }

  async held(windowId: number, businessDay: CalendarDate): Promise<Ticket[]> {
    const rows = await reading(this.source).query<TicketRow[]>(
      `SELECT ${ticketColumns.join(', ')} FROM tickets
       WHERE service_window_id = ? AND business_day = ? AND state = 'held' ORDER BY started_at`,
      [windowId, businessDay],
    );
    return rows.map(toTicket);
  }

  async finished(windowId: number, businessDay: CalendarDate): Promise<number> {
    const [row] = await reading(this.source).query<{ finished: number }[]>(
      `SELECT COUNT(*) AS finished FROM tickets WHERE service_window_id = ? AND business_day = ? AND state = 'finished'`,
      [windowId, businessDay],
    );
    return row?.finished ?? 0;
  }
}
