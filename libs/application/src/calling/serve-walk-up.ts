import { Injectable } from '@nestjs/common';
import type { TicketAtWindow } from '#contracts';
import {
  accept,
  businessDayOf,
  issuedNow,
  mayWork,
  readyToCall,
  refuse,
  walkUp,
  type Decision,
  type Desk,
  type HallPlan,
  type Service,
  type Ticket,
} from '#domain';
import { takeNumbers } from '../issuing/index.js';
import { Clock, Ids, type HallStores } from '../ports/index.js';
import { HallRounds, type HallUseCase } from '../rounds/index.js';
import { pressAt, type AtWindow } from './at-window.js';
import { ticketAtWindow } from './ticket-at-window.js';

interface WalkUpWish extends AtWindow {
  readonly service?: string | undefined;
}

/** A clerk serves somebody who took no number. It gets the next one all the same, so that figures stay true. */
@Injectable()
export class ServeWalkUp implements HallUseCase<WalkUpWish, TicketAtWindow> {
  readonly action = 'walk-up';

  constructor(
    private readonly rounds: HallRounds,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Refuses `window.unknown`, `window.not-yours`, `window.busy`, `window.closed`, `window.without-duties`,
   * `service.unknown`, `service.numbers-exhausted`, `key.reused`.
   */
  run(hallCode: string, wish: WalkUpWish, key: string): Promise<Decision<TicketAtWindow>> {
    return this.rounds.join(hallCode, this, wish, pressAt(wish, this.action, key));
  }

  async decide(hall: HallStores, wishes: readonly WalkUpWish[]): Promise<Decision<TicketAtWindow>[]> {
    const desks = await hall.desks.find(wishes.map((wish) => wish.window));
    const decisions: Decision<TicketAtWindow>[] = [];
    for (const wish of wishes) {
      const served = await this.serve(hall, desks, wish);
      decisions.push(served.accepted ? accept(ticketAtWindow(hall.plan, served.value)) : served);
    }
    return decisions;
  }

  private async serve(
    hall: HallStores,
    desks: Map<number, Desk>,
    wish: WalkUpWish,
  ): Promise<Decision<Ticket>> {
    const desk = desks.get(wish.window);
    if (!desk) return refuse('window.unknown', { window: wish.window });
    const service = serviceFor(hall.plan, desk, wish);
    if (!service.accepted) return service;
    const ticket = await this.issue(hall, desk, service.value);
    if (!ticket.accepted) return ticket;
    hall.tickets.add([ticket.value]);
    desks.set(wish.window, { ...desk, ticket: ticket.value });
    return ticket;
  }

  private issue(hall: HallStores, desk: Desk, service: Service): Promise<Decision<Ticket>> {
    const now = this.clock.now();
    const businessDay = businessDayOf(now, hall.plan);
    const { letter } = service;
    return takeNumbers(hall.numbers, businessDay, [letter], (numbers) => {
      const [last, revision] = [numbers.get(letter) ?? 0, hall.log.next];
      const identity = { id: this.ids.ticketId(), code: this.ids.ticketCode() };
      const wish = { service: service.code, lane: 'ordinary', language: 'zh' } as const;
      const facts = { hallId: hall.plan.id, service, wish, businessDay, last, now, identity, revision };
      const ticket = walkUp(facts, desk.serviceWindow.id);
      if (!ticket.accepted) return ticket;
      numbers.set(letter, ticket.value.number);
      hall.log.record(issuedNow(hall.plan, ticket.value), now, businessDay);
      return ticket;
    });
  }
}

/** May the clerk serve somebody now, and what for? */
function serviceFor(plan: HallPlan, desk: Desk, { sitting, service: code }: WalkUpWish): Decision<Service> {
  const theirs = mayWork(desk, sitting);
  if (!theirs.accepted) return theirs;
  const ready = readyToCall(desk);
  if (!ready.accepted) return ready;
  const { duties, number } = desk.serviceWindow;
  const service = plan.services.find((one) => (code ? one.code === code : one.id === duties[0]));
  if (service) return accept(service);
  return code
    ? refuse('service.unknown', { service: code })
    : refuse('window.without-duties', { window: number });
}
