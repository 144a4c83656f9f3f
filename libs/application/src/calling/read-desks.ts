import { Injectable } from '@nestjs/common';
import { toMoment, type WindowDesk, type WindowList, type WindowSummary } from '#contracts';
import { accept, businessDayOf, refuse, type Decision, type Desk, type HallPlan } from '#domain';
import { BoardReader, Clock, DeskReader, HallReader, LineReader } from '../ports/index.js';
import { ticketAtWindow } from './ticket-at-window.js';

/** How many of the next tickets a clerk sees. */
const nextShown = 5;

/** What clerks look at: all windows of a hall, or everything about one. */
@Injectable()
export class ReadDesks {
  constructor(
    private readonly halls: HallReader,
    private readonly deskReader: DeskReader,
    private readonly lines: LineReader,
    private readonly boards: BoardReader,
    private readonly clock: Clock,
  ) {}

  /** Refuses `hall.unknown`. */
  async all(hallCode: string): Promise<Decision<WindowList>> {
    const plan = await this.halls.byCode(hallCode);
    if (!plan) return refuse('hall.unknown', { hall: hallCode });
    const desks = await this.deskReader.desks(plan);
    return accept({ windows: desks.map((desk) => summary(plan, desk)) });
  }

  /** Refuses `hall.unknown`, `window.unknown`. */
  async one(hallCode: string, window: number): Promise<Decision<WindowDesk>> {
    const plan = await this.halls.byCode(hallCode);
    if (!plan) return refuse('hall.unknown', { hall: hallCode });
    // Read first: what follows is then at least as new as the revision says.
    const revision = (await this.boards.revisions()).get(plan.id) ?? 0;
    const desk = (await this.deskReader.desks(plan)).find((one) => one.serviceWindow.number === window);
    if (!desk) return refuse('window.unknown', { window });
    return accept({ ...(await this.details(plan, desk)), revision });
  }

  private async details(plan: HallPlan, desk: Desk): Promise<Omit<WindowDesk, 'revision'>> {
    const now = this.clock.now();
    const day = businessDayOf(now, plan);
    const { duties, id } = desk.serviceWindow;
    const waiting = await this.lines.waiting(plan, day);
    const next = await this.deskReader.next(desk, plan, day, nextShown);
    const held = await this.deskReader.held(id, day);
    const { label: _, ...window } = summary(plan, desk);
    return {
      ...window,
      names: plan.services.filter((service) => duties.includes(service.id)).map((service) => service.name),
      ticket: desk.ticket && ticketAtWindow(plan, desk.ticket),
      held: held.map((ticket) => ticketAtWindow(plan, ticket)),
      next: next.map((ticket) => ticketAtWindow(plan, ticket)),
      waiting: duties.reduce((sum, serviceId) => sum + (waiting.get(serviceId) ?? 0), 0),
      finishedToday: await this.deskReader.finished(id, day),
      asOf: toMoment(now),
    };
  }
}

function summary(plan: HallPlan, desk: Desk): WindowSummary {
  const { number, kind, zone, duties } = desk.serviceWindow;
  const codes = new Map(plan.services.map((service) => [service.id, service.code]));
  return {
    number,
    kind,
    zone,
    state: desk.state,
    services: duties.flatMap((serviceId) => codes.get(serviceId) ?? []),
    label: desk.ticket?.label ?? null,
  };
}
