import { Injectable } from '@nestjs/common';
import type { TicketAtWindow } from '#contracts';
import { businessDayOf, callByNumber, type Decision, type Desk, type Ticket } from '#domain';
import { Clock, type HallStores } from '../ports/index.js';
import { HallRounds, type HallUseCase } from '../rounds/index.js';
import { pressAt, type AtWindow } from './at-window.js';
import { takeSteps } from './take-steps.js';

interface NumberWish extends AtWindow {
  /** `A015`, or `015` where the window has only one of it. */
  readonly number: string;
}

/** A clerk calls one number out of turn: somebody who came late, or whom there is a reason to take. */
@Injectable()
export class CallNumber implements HallUseCase<NumberWish, TicketAtWindow> {
  readonly action = 'call-number';

  constructor(
    private readonly rounds: HallRounds,
    private readonly clock: Clock,
  ) {}

  /** Refuses what `CallNextTicket` refuses, and `number.unknown`, `number.ambiguous`, `ticket.at-window`. */
  run(hallCode: string, wish: NumberWish, key: string): Promise<Decision<TicketAtWindow>> {
    return this.rounds.join(hallCode, this, wish, pressAt(wish, this.action, key));
  }

  async decide(hall: HallStores, wishes: readonly NumberWish[]): Promise<Decision<TicketAtWindow>[]> {
    const at = this.clock.now();
    const desks = await hall.desks.find(wishes.map((wish) => wish.window));
    const numbers = wishes.map((wish) => wish.number);
    const found = await hall.tickets.numbered(businessDayOf(at, hall.plan), numbers);
    const tickets = new Map(found.map((ticket) => [ticket.id, ticket]));
    const turns = wishes.map(({ number, ...place }) => ({
      ...place,
      action: 'call' as const,
      note: { picked: true },
      decide: (desk: Desk) => {
        const having = [...tickets.values()].filter((ticket) => isNumbered(ticket, number));
        const step = callByNumber(desk, number, having, { at, revision: hall.log.next });
        if (step.accepted) tickets.set(step.value.after.id, step.value.after);
        return step;
      },
    }));
    return takeSteps(hall, desks, turns, at);
  }
}

function isNumbered({ label, number }: Ticket, wanted: string): boolean {
  return label === wanted || number === Number(wanted);
}
