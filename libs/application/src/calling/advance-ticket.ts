import { Injectable } from '@nestjs/common';
import type { TicketAtWindow } from '#contracts';
import { obey, type Decision, type Desk, type TicketOrder } from '#domain';
import { Clock, type HallStores } from '../ports/index.js';
import { HallRounds, type HallUseCase } from '../rounds/index.js';
import { pressAt, type AtWindow } from './at-window.js';
import { takeSteps } from './take-steps.js';

interface StepWish extends AtWindow {
  readonly order: TicketOrder;
}

/**
 * A clerk takes the ticket at the window one step along: calls it again, takes the call back, starts, ticks papers,
 * finishes, marks it missed, puts it on hold or sends it on.
 */
@Injectable()
export class AdvanceTicket implements HallUseCase<StepWish, TicketAtWindow> {
  readonly action = 'advance';

  constructor(
    private readonly rounds: HallRounds,
    private readonly clock: Clock,
  ) {}

  /** Refuses what `obey` refuses, `window.unknown`, `window.not-yours`, `key.reused`. */
  run(hallCode: string, wish: StepWish, key: string): Promise<Decision<TicketAtWindow>> {
    return this.rounds.join(hallCode, this, wish, pressAt(wish, this.action, key));
  }

  async decide(hall: HallStores, wishes: readonly StepWish[]): Promise<Decision<TicketAtWindow>[]> {
    const at = this.clock.now();
    const desks = await hall.desks.find(wishes.flatMap(windowsIn));
    const floor = { plan: hall.plan, desks };
    const turns = wishes.map(({ order, ...place }) => ({
      ...place,
      action: order.kind,
      decide: (desk: Desk) => obey(floor, desk, order, { at, revision: hall.log.next }),
    }));
    return takeSteps(hall, desks, turns, at);
  }
}

/** The window itself, and the one that a person is sent to. */
function windowsIn({ window, order }: StepWish): number[] {
  return order.kind === 'transfer' && 'window' in order.to ? [window, order.to.window] : [window];
}
