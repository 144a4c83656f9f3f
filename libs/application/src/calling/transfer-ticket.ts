import { Injectable } from '@nestjs/common';
import type { TicketAtWindow } from '#contracts';
import { refuse, transferTo, type Decision, type Desk } from '#domain';
import { Clock, type HallStores, type Press } from '../ports/index.js';
import { HallRounds, type HallUseCase } from '../rounds/index.js';
import { takeSteps } from './take-steps.js';

interface TransferWish {
  readonly window: number;
  readonly ticket: string;
  readonly service: string;
}

/** A clerk sends the person at the window on to another service, with the same number and the same arrival. */
@Injectable()
export class TransferTicket implements HallUseCase<TransferWish, TicketAtWindow> {
  readonly action = 'transfer';

  constructor(
    private readonly rounds: HallRounds,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses `service.unknown`, `ticket.same-service`, `window.unknown`, `window.idle`, `window.other-ticket`,
   * `ticket.wrong-state`, `key.reused`.
   */
  run(hallCode: string, wish: TransferWish, press: Omit<Press, 'action'>): Promise<Decision<TicketAtWindow>> {
    return this.rounds.join(hallCode, this, wish, { ...press, action: this.action });
  }

  async decide(hall: HallStores, wishes: readonly TransferWish[]): Promise<Decision<TicketAtWindow>[]> {
    const at = this.clock.now();
    const desks = await hall.desks.find(wishes.map((wish) => wish.window));
    const turns = wishes.map(({ window, ticket, service: code }) => ({
      window,
      action: 'transfer' as const,
      decide: (desk: Desk) => {
        const service = hall.plan.services.find((candidate) => candidate.code === code);
        if (!service) return refuse('service.unknown', { service: code });
        return transferTo(desk, ticket, service, { at, revision: hall.log.next });
      },
    }));
    return takeSteps(hall, desks, turns, at);
  }
}
