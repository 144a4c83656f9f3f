import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { StoryReader } from '#application/ports';
import { isTicketMoved, type CalendarDate, type HallPlan, type TicketStory } from '#domain';
import { toHallEvent, type HallEventRow } from '../hall/sql-hall-log.js';
import { ticketColumns, toTicket, type TicketRow } from '../ticket/ticket.row.js';
import { reading } from '../unit-of-work/transaction.js';

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
    const events = await tx.query<HallEventRow[]>(
      `SELECT hall_id, revision, type, at, business_day, data FROM hall_events
       WHERE ticket_id = ? AND hall_id = ? ORDER BY revision`,
      [row.id, plan.id],
    );
    return {
      ticket: toTicket(row),
      moves: events.map(toHallEvent).flatMap((event) => (isTicketMoved(event) ? [event] : [])),
    };
  }
}
