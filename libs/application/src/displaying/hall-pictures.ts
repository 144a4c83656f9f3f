import { Injectable } from '@nestjs/common';
import { accept, refuse, type Decision, type HallPlan } from '#domain';
import { BoardReader, Clock, HallReader } from '../ports/index.js';
import { HallPicture } from './hall-picture.js';
import { LiveHall } from './live-hall.js';
import { patiently } from './patience.js';
import { Screens } from './screens.js';
import { Timers } from './timers.js';

/** The halls that somebody looks at, each read once and followed from then on. As many as there are halls, at most. */
@Injectable()
export class HallPictures {
  private readonly opened = new Map<string, LiveHall>();
  private readonly opening = new Map<string, Promise<Decision<LiveHall>>>();

  constructor(
    private readonly halls: HallReader,
    private readonly boards: BoardReader,
    private readonly screens: Screens,
    private readonly clock: Clock,
    private readonly timers: Timers,
  ) {}

  /** Refuses `hall.unknown`. Throws when the database cannot say; a hall that is open needs no database. */
  open(hallCode: string): Promise<Decision<LiveHall>> {
    const live = this.opened.get(hallCode);
    return live ? Promise.resolve(accept(live)) : this.openOnce(hallCode);
  }

  hear(hallId: number, revision: number): void {
    this.live()
      .find((hall) => hall.id === hallId)
      ?.hear(revision);
  }

  /** What the database says of all halls. A hall that it does not name stays unconfirmed. */
  see(revisions: ReadonlyMap<number, number>): void {
    this.live().forEach((hall) => {
      const revision = revisions.get(hall.id);
      if (revision !== undefined) hall.see(revision);
    });
  }

  beat(): void {
    this.live().forEach((hall) => hall.beat());
  }

  private live(): LiveHall[] {
    return [...this.opened.values()];
  }

  /** After a power cut all screens of a hall come at once; they share one reading. */
  private openOnce(hallCode: string): Promise<Decision<LiveHall>> {
    const running = this.opening.get(hallCode);
    if (running) return running;
    const opening = patiently(this.timers, this.find(hallCode)).finally(() => this.opening.delete(hallCode));
    this.opening.set(hallCode, opening);
    return opening;
  }

  private async find(hallCode: string): Promise<Decision<LiveHall>> {
    const plan = await this.halls.byCode(hallCode);
    return plan ? accept(await this.enter(plan)) : refuse('hall.unknown', { hall: hallCode });
  }

  private async enter(plan: HallPlan): Promise<LiveHall> {
    const picture = await HallPicture.open(plan, this.boards, this.clock);
    // A reading that took too long may end after another one did; the first picture stays.
    const live = this.opened.get(plan.code) ?? new LiveHall(picture, this.screens, this.clock, this.timers);
    this.opened.set(plan.code, live);
    return live;
  }
}
