import { Injectable } from '@nestjs/common';
import type { TicketAtWindow } from '#contracts';
import { resumeAt, type Decision, type Desk } from '#domain';
import { Clock, type HallStores } from '../ports/index.js';
import { HallRounds, type HallUseCase } from '../rounds/index.js';
import { pressAt, type AtWindow } from './at-window.js';
import { takeSteps } from './take-steps.js';

interface ResumeWish extends AtWindow {
  readonly ticket: string;
}

/** A clerk takes somebody back into the line who was put on hold here. */
@Injectable()
export class ResumeTicket implements HallUseCase<ResumeWish, TicketAtWindow> {
  readonly action = 'resume';

  constructor(
    private readonly rounds: HallRounds,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses `window.unknown`, `window.not-yours`, `window.other-ticket`, `ticket.unknown`, `ticket.wrong-state`,
   * `key.reused`.
   */
  run(hallCode: string, wish: ResumeWish, key: string): Promise<Decision<TicketAtWindow>> {
    return this.rounds.join(hallCode, this, wish, pressAt(wish, this.action, key));
  }

  async decide(hall: HallStores, wishes: readonly ResumeWish[]): Promise<Decision<TicketAtWindow>[]> {
    const at = this.clock.now();
    const desks = await hall.desks.find(wishes.map((wish) => wish.window));
    const found = await hall.tickets.find(
      'id',
      wishes.map((wish) => wish.ticket),
    );
    const held = new Map(found.map((ticket) => [ticket.id, ticket]));
    const turns = wishes.map(({ ticket, ...place }) => ({
      ...place,
      action: 'resume' as const,
      decide: (desk: Desk) => {
        const step = resumeAt(desk, held.get(ticket), { at, revision: hall.log.next });
        if (step.accepted) held.set(ticket, step.value.after);
        return step;
      },
    }));
    return takeSteps(hall, desks, turns, at);
  }
}
