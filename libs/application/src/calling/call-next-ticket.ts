import { Injectable } from '@nestjs/common';
import type { TicketAtWindow } from '#contracts';
import { businessDayOf, callNext, type Decision, type Desk } from '#domain';
import { Clock, type HallStores, type HeadCounts } from '../ports/index.js';
import { HallRounds, type HallUseCase } from '../rounds/index.js';
import { pressAt, type AtWindow } from './at-window.js';
import { takeSteps } from './take-steps.js';

/** A clerk calls the next person to a free, open window. */
@Injectable()
export class CallNextTicket implements HallUseCase<AtWindow, TicketAtWindow> {
  readonly action = 'call-next';

  constructor(
    private readonly rounds: HallRounds,
    private readonly clock: Clock,
  ) {}

  /** Refuses `window.unknown`, `window.not-yours`, `window.closed`, `window.busy`, `queue.empty`, `key.reused`. */
  run(hallCode: string, wish: AtWindow, key: string): Promise<Decision<TicketAtWindow>> {
    return this.rounds.join(hallCode, this, wish, pressAt(wish, this.action, key));
  }

  async decide(hall: HallStores, wishes: readonly AtWindow[]): Promise<Decision<TicketAtWindow>[]> {
    const at = this.clock.now();
    const desks = await hall.desks.find(wishes.map((wish) => wish.window));
    const callers = [...desks.values()].filter((desk) => desk.state === 'open' && !desk.ticket);
    const windowIds = callers.map(({ serviceWindow }) => serviceWindow.id);
    const heads = await hall.tickets.heads(businessDayOf(at, hall.plan), headsNeeded(callers), windowIds);
    const turns = wishes.map((wish) => ({
      ...wish,
      action: 'call' as const,
      decide: (desk: Desk) => callNext(desk, heads, { at, revision: hall.log.next }),
    }));
    return takeSteps(hall, desks, turns, at);
  }
}

/** Of each line as many heads as there are windows that may call from it now. */
function headsNeeded(callers: readonly Desk[]): HeadCounts {
  const forGroups = callers.filter(({ serviceWindow }) => serviceWindow.kind === 'group');
  return { services: callersOf(callers), groups: callersOf(forGroups) };
}

function callersOf(callers: readonly Desk[]): Map<number, number> {
  const needed = new Map<number, number>();
  callers.forEach(({ serviceWindow }) =>
    serviceWindow.duties.forEach((serviceId) => needed.set(serviceId, (needed.get(serviceId) ?? 0) + 1)),
  );
  return needed;
}
