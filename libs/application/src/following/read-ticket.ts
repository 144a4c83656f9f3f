import { Injectable } from '@nestjs/common';
import type { TicketStatus } from '#contracts';
import { accept, refuse, type Decision } from '#domain';
import { LineReader } from '../ports/index.js';
import { TicketStatuses } from './ticket-statuses.js';

/** The holder of a ticket looks where it stands. Whoever has the code may see this, and nothing more. */
@Injectable()
export class ReadTicket {
  constructor(
    private readonly lines: LineReader,
    private readonly statuses: TicketStatuses,
  ) {}

  /** Refuses `ticket.unknown`. */
  async run(code: string): Promise<Decision<TicketStatus>> {
    const ticket = await this.lines.ticketByCode(code);
    const status = ticket && (await this.statuses.of(ticket.hallId, [ticket.id])).get(ticket.id);
    return status ? accept(status) : refuse('ticket.unknown');
  }
}
