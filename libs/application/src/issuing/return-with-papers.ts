import { Injectable } from '@nestjs/common';
import type { IssuedTicket } from '#contracts';
import { refuse, returnable, type Decision } from '#domain';
import { Clock, HallReader, Ids, LineReader, type HallStores } from '../ports/index.js';
import { HallRounds, type HallUseCase } from '../rounds/index.js';
import { issueAll } from './issue-all.js';

interface ReturnWish {
  readonly code: string;
}

/** Who was sent away for missing papers gets a new ticket in the lane of those who return. */
@Injectable()
export class ReturnWithPapers implements HallUseCase<ReturnWish, IssuedTicket> {
  readonly action = 'return';

  constructor(
    private readonly rounds: HallRounds,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly lines: LineReader,
    private readonly halls: HallReader,
  ) {}

  /**
   * Refuses `ticket.unknown`, `ticket.cannot-return`, and what `IssueTicket` refuses. One visit, one return: the key is
   * the old ticket itself, so whoever asks again, however often, gets the same new ticket.
   */
  async run(code: string): Promise<Decision<IssuedTicket>> {
    const ticket = await this.lines.ticketByCode(code);
    const plan = ticket && (await this.halls.byId(ticket.hallId));
    if (!plan) return refuse('ticket.unknown');
    const press = { actor: 'holder', action: this.action, key: `return-${ticket.id}` };
    return this.rounds.join(plan.code, this, { code }, press);
  }

  async decide(hall: HallStores, wishes: readonly ReturnWish[]): Promise<Decision<IssuedTicket>[]> {
    const now = this.clock.now();
    const codes = wishes.map(({ code }) => code);
    const earlier = new Map((await hall.tickets.find('code', codes)).map((ticket) => [ticket.code, ticket]));
    const returns = codes.map((code) => {
      const ticket = earlier.get(code);
      return ticket ? returnable(hall.plan, ticket, now) : refuse('ticket.unknown');
    });
    return issueAll(hall, this.ids, now, returns);
  }
}
