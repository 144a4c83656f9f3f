import { Injectable } from '@nestjs/common';
import type { HallLayout } from '#contracts';
import { accept, codesOf, refuse, type Decision, type HallPlan, type ServiceWindow } from '#domain';
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
      windows: plan.windows.map((serviceWindow) => toWindowPlace(plan, serviceWindow)),
      services: plan.services.map(({ code, name, zone }) => ({ code, name, zone })),
    });
  }
}

function toWindowPlace(plan: HallPlan, { number, zone, kind, duties }: ServiceWindow) {
  const main = plan.services.find(({ id }) => id === duties[0]);
  const serves = main && !main.sensitive ? main.name : null;
  return { number, zone, kind, services: codesOf(plan, duties), serves };
}
