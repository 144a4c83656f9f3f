import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { StoryReader } from '#application/ports';
import type { CalendarDate, HallPlan, TicketStory } from '#domain';
import { readMoves } from '../hall/sql-hall-log.js';
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
    return { ticket: toTicket(row), moves: await readMoves(tx, plan.id, row.id) };
  }
}
