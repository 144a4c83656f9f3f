import { Injectable } from '@nestjs/common';
import type { HallList } from '#contracts';
import { Clock, HallReader } from '../ports/index.js';
import { toSummary } from './views.js';

/** Which halls there are, for whoever sets up a screen. */
@Injectable()
export class ReadHalls {
  constructor(
    private readonly halls: HallReader,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<HallList> {
    const plans = await this.halls.all();
    return { halls: plans.map((plan) => toSummary(plan, this.clock.now())) };
  }
}
