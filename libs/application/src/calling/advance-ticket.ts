import { Injectable } from '@nestjs/common';
import type { TicketAtWindow, WindowAction } from '#contracts';
import { advanceAt, retractCall, type Decision, type Desk } from '#domain';
import { Clock, type HallStores, type Press } from '../ports/index.js';
import { HallRounds, type HallUseCase } from '../rounds/index.js';
import { takeSteps } from './take-steps.js';

interface StepWish {
  readonly window: number;
  readonly action: WindowAction;
  readonly ticket: string;
}

/**
 * A clerk takes the ticket at the window one step along: calls it again, takes the call back, starts, finishes, or
 * marks it missed.
 */
@Injectable()
export class AdvanceTicket implements HallUseCase<StepWish, TicketAtWindow> {
  readonly action = 'advance';

  constructor(
    private readonly rounds: HallRounds,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses `window.unknown`, `window.idle`, `window.other-ticket`, `ticket.wrong-state`,
   * `call.too-late-to-retract`, `key.reused`.
   */
  run(hallCode: string, wish: StepWish, press: Omit<Press, 'action'>): Promise<Decision<TicketAtWindow>> {
    return this.rounds.join(hallCode, this, wish, { ...press, action: this.action });
  }

  async decide(hall: HallStores, wishes: readonly StepWish[]): Promise<Decision<TicketAtWindow>[]> {
    const at = this.clock.now();
    const desks = await hall.desks.find(wishes.map((wish) => wish.window));
    const turns = wishes.map(({ window, action, ticket }) => ({
      window,
      action,
      decide: (desk: Desk) => {
        const moment = { at, revision: hall.log.next };
        return action === 'retract'
          ? retractCall(desk, ticket, moment)
          : advanceAt(desk, ticket, action, moment);
      },
    }));
    return takeSteps(hall, desks, turns, at);
  }
}
