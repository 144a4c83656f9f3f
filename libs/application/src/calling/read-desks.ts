import { Injectable } from '@nestjs/common';
import { toMoment, type WindowDesk, type WindowList } from '#contracts';
import {
  accept,
  businessDayOf,
  refuse,
  type Decision,
  type Desk,
  type HallPlan,
  type Instant,
} from '#domain';
import { BoardReader, Clock, DeskReader, HallReader } from '../ports/index.js';
import { ReadServiceHere } from './read-service-here.js';
import { summaryOf } from './summary.js';
import { ticketAtWindow } from './ticket-at-window.js';

/** How many of the next tickets a clerk sees. */
const nextShown = 5;

/** What clerks look at: all windows of a hall, or everything about one. */
@Injectable()
export class ReadDesks {
  constructor(
    private readonly halls: HallReader,
    private readonly deskReader: DeskReader,
    private readonly boards: BoardReader,
    private readonly serviceHere: ReadServiceHere,
    private readonly clock: Clock,
  ) {}

  /** Refuses `hall.unknown`. */
  async all(hallCode: string): Promise<Decision<WindowList>> {
    const plan = await this.halls.byCode(hallCode);
    if (!plan) return refuse('hall.unknown', { hall: hallCode });
    const desks = await this.deskReader.desks(plan);
    return accept({ windows: desks.map((desk) => summaryOf(plan, desk)) });
  }

  /** `sitting` is the console that asks, if it works anywhere. Refuses `hall.unknown`, `window.unknown`. */
  async one(hallCode: string, window: number, sitting?: string): Promise<Decision<WindowDesk>> {
    const plan = await this.halls.byCode(hallCode);
    if (!plan) return refuse('hall.unknown', { hall: hallCode });
    // Read first: what follows is then at least as new as the revision says.
    const revision = (await this.boards.revisions()).get(plan.id) ?? 0;
    const desk = (await this.deskReader.desks(plan)).find((one) => one.serviceWindow.number === window);
    if (!desk) return refuse('window.unknown', { window });
    const now = this.clock.now();
    const lists = await this.lists(plan, desk, now);
    return accept({
      ...windowOf(plan, desk, sitting),
      ...lists,
      ...(await this.person(plan, desk, now)),
      revision,
      asOf: toMoment(now),
    });
  }

  private async lists(plan: HallPlan, desk: Desk, now: Instant) {
    const day = businessDayOf(now, plan);
    const { id } = desk.serviceWindow;
    const queue = await this.deskReader.queue(desk, plan, day);
    const next = await this.deskReader.next(desk, plan, day, nextShown);
    const held = await this.deskReader.held([id], day);
    return {
      held: held.map((ticket) => ticketAtWindow(plan, ticket)),
      next: next.map((ticket) => ticketAtWindow(plan, ticket)),
      waiting: queue.waiting,
      waitingLongest: toMoment(queue.longest),
      finishedToday: await this.deskReader.finished(id, day),
    };
  }

  private async person(plan: HallPlan, { ticket }: Desk, now: Instant) {
    const called = ticket?.state === 'called' ? ticket.calledAt : null;
    return {
      ticket: ticket && ticketAtWindow(plan, ticket),
      service: ticket && (await this.serviceHere.run(plan, ticket.serviceId, businessDayOf(now, plan))),
      missFrom: called === null ? null : toMoment(called + plan.missAfterMs),
    };
  }
}

function windowOf(plan: HallPlan, desk: Desk, sitting: string | undefined) {
  const { label: _label, taken: _taken, ...window } = summaryOf(plan, desk);
  const { duties } = desk.serviceWindow;
  const whose: WindowDesk['sitting'] = desk.sitting?.id === sitting ? 'yours' : 'another';
  return {
    ...window,
    names: duties.flatMap((id) => plan.services.find((service) => service.id === id)?.name ?? []),
    sitting: desk.sitting ? whose : ('nobody' as const),
  };
}
