import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DeskReader } from '#application/ports';
import { chooseNext, type CalendarDate, type Desk, type HallPlan, type Ticket } from '#domain';
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

  async next(
    { serviceWindow }: Pick<Desk, 'serviceWindow'>,
    plan: HallPlan,
    businessDay: CalendarDate,
    limit: number,
  ): Promise<Ticket[]> {
    const counts = new Map(serviceWindow.duties.map((serviceId) => [serviceId, limit]));
    const groupCounts: typeof counts = serviceWindow.kind === 'group' ? counts : new Map();
    const wanted = { hallId: plan.id, businessDay, counts, groupCounts, windowIds: [serviceWindow.id] };
    const heads = await readHeads(reading(this.source), wanted);
    return Array.from({ length: limit }, () => chooseNext(serviceWindow, heads)).flatMap(
      (next) => next ?? [],
    );
  }

  async queue({ serviceWindow }: Desk, plan: HallPlan, businessDay: CalendarDate) {
    const { id, duties, kind } = serviceWindow;
    // Nobody has service 0; a list without members is no SQL.
    const [row] = await reading(this.source).query<{ waiting: number; longest: Date | null }[]>(
      `SELECT COUNT(*) AS waiting, MIN(issued_at) AS longest FROM tickets
       WHERE hall_id = ? AND business_day = ? AND service_id IN (?) AND state = 'waiting'
         AND (service_window_id IS NULL OR service_window_id = ?) AND (lane <> 'group' OR ?)`,
      [plan.id, businessDay, [0, ...duties], id, kind === 'group'],
    );
    return { waiting: row?.waiting ?? 0, longest: row?.longest?.getTime() ?? null };
  }

  async held(windowIds: readonly number[], businessDay: CalendarDate): Promise<Ticket[]> {
    const rows = await reading(this.source).query<TicketRow[]>(
      `SELECT ${ticketColumns.join(', ')} FROM tickets
       WHERE service_window_id IN (?) AND business_day = ? AND state = 'held' ORDER BY ended_at`,
      [windowIds, businessDay],
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
