import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { StoryReader } from '#application/ports';
import {
  callReason,
  type CalendarDate,
  type CallReason,
  type HallPlan,
  type Instant,
  type TicketMoved,
  type TicketStory,
} from '#domain';
import { fromJson } from '../json.js';
import { readMoves } from '../hall/sql-hall-log.js';
import { ticketColumns, toTicket, type TicketRow } from '../ticket/ticket.row.js';
import { reading } from '../unit-of-work/transaction.js';

/** More than any hall does in the minutes that are asked for. */
const newest = 5_000;

@Injectable()
export class SqlStoryReader extends StoryReader {
  constructor(private readonly source: DataSource) {
    super();
  }

  async story(plan: HallPlan, businessDay: CalendarDate, label: string): Promise<TicketStory | undefined> {
    const tx = reading(this.source);
    // By letter and number, which have an index; the label is made of them.
    const [row] = await tx.query<TicketRow[]>(
      `SELECT ${ticketColumns.join(', ')} FROM tickets
       WHERE hall_id = ? AND business_day = ? AND letter = ? AND number = ? AND label = ?`,
      [plan.id, businessDay, label.slice(0, 1), Number(label.slice(1)), label],
    );
    if (!row) return undefined;
    return { ticket: toTicket(row), moves: await readMoves(tx, plan.id, row.id) };
  }

  async callsSince(plan: HallPlan, service: string, since: Instant): Promise<Map<CallReason, number>> {
    // The log is in the order of time, so the newest ones are read and no older: the primary key leads there.
    const rows = await reading(this.source).query<{ data: unknown }[]>(
      `SELECT data FROM (
         SELECT at, type, data FROM hall_events WHERE hall_id = ? ORDER BY revision DESC LIMIT ?
       ) newest
       WHERE type = 'ticket.called' AND at >= ? AND JSON_VALUE(data, '$.service') = ?`,
      [plan.id, newest, new Date(since), service],
    );
    const counts = new Map<CallReason, number>();
    for (const { data } of rows) {
      const reason = callReason(fromJson<TicketMoved>(data));
      counts.set(reason, (counts.get(reason) ?? 0) + 1);
    }
    return counts;
  }
}
