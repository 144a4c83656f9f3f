import { Injectable } from '@nestjs/common';
import type { TicketAtWindow } from '#contracts';
import { businessDayOf, callNext, type Decision, type Desk } from '#domain';
import { Clock, type HallStores, type Press } from '../ports/index.js';
import { HallRounds, type HallUseCase } from '../rounds/index.js';
import { takeSteps } from './take-steps.js';

interface CallWish {
  readonly window: number;
}

/** A clerk calls the next person to a free, open window. */
@Injectable()
export class CallNextTicket implements HallUseCase<CallWish, TicketAtWindow> {
  readonly action = 'call-next';

  constructor(
    private readonly rounds: HallRounds,
    private readonly clock: Clock,
  ) {}

  /** Refuses `window.unknown`, `window.closed`, `window.busy`, `queue.empty`, `key.reused`. */
  run(hallCode: string, wish: CallWish, press: Omit<Press, 'action'>): Promise<Decision<TicketAtWindow>> {
    return this.rounds.join(hallCode, this, wish, { ...press, action: this.action });
  }

  async decide(hall: HallStores, wishes: readonly CallWish[]): Promise<Decision<TicketAtWindow>[]> {
    const at = this.clock.now();
    const desks = await hall.desks.find(wishes.map((wish) => wish.window));
    const heads = await hall.tickets.heads(businessDayOf(at, hall.plan), headsNeeded([...desks.values()]));
    const turns = wishes.map(({ window }) => ({
      window,
      action: 'call' as const,
      decide: (desk: Desk) => callNext(desk, heads, { at, revision: hall.log.next }),
    }));
    return takeSteps(hall, desks, turns, at);
  }
}

/** Of each line as many heads as there are windows that may call from it now. */
function headsNeeded(desks: readonly Desk[]): Map<number, number> {
  const needed = new Map<number, number>();
  const callers = desks.filter((desk) => desk.state === 'open' && !desk.ticket);
  callers.forEach(({ serviceWindow }) =>
    serviceWindow.duties.forEach((serviceId) => needed.set(serviceId, (needed.get(serviceId) ?? 0) + 1)),
  );
  return needed;
}
