import { Injectable } from '@nestjs/common';
import type { IssuedTicket } from '#contracts';
import { accept, type Decision, type TicketWish } from '#domain';
import { Clock, Ids, type HallStores, type Press } from '../ports/index.js';
import { HallRounds, type HallUseCase } from '../rounds/index.js';
import { issueAll } from './issue-all.js';

/** Somebody at the kiosk takes a number. */
@Injectable()
export class IssueTicket implements HallUseCase<TicketWish, IssuedTicket> {
  readonly action = 'issue';

  constructor(
    private readonly rounds: HallRounds,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Refuses `hall.unknown`, `hall.closed`, `service.unknown`, `service.numbers-exhausted`, `key.reused`. */
  run(hallCode: string, wish: TicketWish, press: Omit<Press, 'action'>): Promise<Decision<IssuedTicket>> {
    return this.rounds.join(hallCode, this, wish, { ...press, action: this.action });
  }

  decide(hall: HallStores, wishes: readonly TicketWish[]): Promise<Decision<IssuedTicket>[]> {
    return issueAll(hall, this.ids, this.clock.now(), wishes.map(accept));
  }
}
