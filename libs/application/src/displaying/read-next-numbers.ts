import { Injectable } from '@nestjs/common';
import { toMoment, type NextNumbers } from '#contracts';
import { accept, businessDayOf, refuse, type Decision } from '#domain';
import { Clock, DeskReader, HallReader } from '../ports/index.js';

const shown = 2;

/**
 * Which numbers a window calls next, for the display that hangs over it. Read apart from the board, because it changes
 * with every ticket of every line and only one screen looks at it.
 */
@Injectable()
export class ReadNextNumbers {
  constructor(
    private readonly halls: HallReader,
    private readonly desks: DeskReader,
    private readonly clock: Clock,
  ) {}

  /** Refuses `hall.unknown`, `window.unknown`. */
  async run(hallCode: string, window: number): Promise<Decision<NextNumbers>> {
    const plan = await this.halls.byCode(hallCode);
    if (!plan) return refuse('hall.unknown', { hall: hallCode });
    const serviceWindow = plan.windows.find(({ number }) => number === window);
    if (!serviceWindow) return refuse('window.unknown', { window });
    const now = this.clock.now();
    const next = await this.desks.next({ serviceWindow }, plan, businessDayOf(now, plan), shown);
    return accept({ labels: next.map(({ label }) => label), asOf: toMoment(now) });
  }
}
