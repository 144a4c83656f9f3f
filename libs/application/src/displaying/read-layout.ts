import { Injectable } from '@nestjs/common';
import type { HallLayout } from '#contracts';
import { accept, refuse, type Decision } from '#domain';
import { Clock, HallReader } from '../ports/index.js';
import { toSummary } from './views.js';

/** What a screen must know about its hall beside the board. Changes with the plan only. */
@Injectable()
export class ReadLayout {
  constructor(
    private readonly halls: HallReader,
    private readonly clock: Clock,
  ) {}

  /** Refuses `hall.unknown`. */
  async run(hallCode: string): Promise<Decision<HallLayout>> {
    const plan = await this.halls.byCode(hallCode);
    if (!plan) return refuse('hall.unknown', { hall: hallCode });
    return accept({
      hall: toSummary(plan, this.clock.now()),
      zones: [...plan.zones],
      windows: plan.windows.map(({ number, zone }) => ({ number, zone })),
      services: plan.services.map(({ code, name, zone }) => ({ code, name, zone })),
    });
  }
}
