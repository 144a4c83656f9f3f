import { Injectable } from '@nestjs/common';
import type { TicketAtWindow } from '#contracts';
import { advanceAt, type Decision, type Desk, type HoldReason } from '#domain';
import { Clock, type HallStores, type Press } from '../ports/index.js';
import { HallRounds, type HallUseCase } from '../rounds/index.js';
import { takeSteps } from './take-steps.js';

interface HoldWish {
  readonly window: number;
  readonly ticket: string;
  readonly reason: HoldReason;
}

/** A clerk puts the person at the window on hold, until what is missing has come; the window is free meanwhile. */
@Injectable()
export class HoldTicket implements HallUseCase<HoldWish, TicketAtWindow> {
  readonly action = 'hold';

  constructor(
    private readonly rounds: HallRounds,
    private readonly clock: Clock,
  ) {}

  /** Refuses `window.unknown`, `window.idle`, `window.other-ticket`, `ticket.wrong-state`, `key.reused`. */
  run(hallCode: string, wish: HoldWish, press: Omit<Press, 'action'>): Promise<Decision<TicketAtWindow>> {
    return this.rounds.join(hallCode, this, wish, { ...press, action: this.action });
  }

  async decide(hall: HallStores, wishes: readonly HoldWish[]): Promise<Decision<TicketAtWindow>[]> {
    const at = this.clock.now();
    const desks = await hall.desks.find(wishes.map((wish) => wish.window));
    const turns = wishes.map(({ window, ticket, reason }) => ({
      window,
      action: 'hold' as const,
      note: { reason },
      decide: (desk: Desk) => advanceAt(desk, ticket, 'hold', { at, revision: hall.log.next }),
    }));
    return takeSteps(hall, desks, turns, at);
  }
}
