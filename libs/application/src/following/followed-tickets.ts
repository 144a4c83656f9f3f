import { Injectable } from '@nestjs/common';
import type { TicketStatus } from '#contracts';
import { accept, refuse, type Decision, type Instant } from '#domain';
import { Timers } from '../displaying/index.js';
import { HallReader, LineReader } from '../ports/index.js';
import { FollowedLine } from './followed-line.js';
import { Phones } from './phones.js';
import { TicketStatuses } from './ticket-statuses.js';

/** A ticket that somebody follows. */
export interface FollowedTicket {
  readonly ticketId: string;
  readonly hallId: number;
  readonly hallCode: string;
}

/** The tickets that the phones of this process follow, hall by hall. As many as there are phones, at most. */
@Injectable()
export class FollowedTickets {
  private readonly halls = new Map<number, FollowedLine>();

  constructor(
    private readonly lines: LineReader,
    private readonly plans: HallReader,
    private readonly statuses: TicketStatuses,
    private readonly phones: Phones,
    private readonly timers: Timers,
  ) {}

  /** Refuses `ticket.unknown`. Throws when the database cannot say. */
  async find(code: string): Promise<Decision<FollowedTicket>> {
    const ticket = await this.lines.ticketByCode(code);
    const plan = ticket && (await this.plans.byId(ticket.hallId));
    if (!ticket || !plan) return refuse('ticket.unknown');
    return accept({ ticketId: ticket.id, hallId: plan.id, hallCode: plan.code });
  }

  /** From now on its changes are told; `read` afterwards what it is now, then nothing is missed. */
  enter({ hallId, ticketId }: FollowedTicket): void {
    const line = this.halls.get(hallId) ?? new FollowedLine(hallId, this.statuses, this.phones, this.timers);
    this.halls.set(hallId, line);
    line.enter(ticketId);
  }

  leave({ hallId, ticketId }: FollowedTicket): void {
    const line = this.halls.get(hallId);
    line?.leave(ticketId);
    if (line?.isEmpty) this.halls.delete(hallId);
  }

  /** A ticket that was entered. Throws when the database cannot say. */
  async read({ hallId, ticketId }: FollowedTicket): Promise<TicketStatus | undefined> {
    return this.halls.get(hallId)?.read(ticketId);
  }

  stir(hallId: number): void {
    this.halls.get(hallId)?.stir();
  }

  beat(hallId: number, now: Instant): void {
    this.halls.get(hallId)?.beat(now);
  }
}
