import { Injectable } from '@nestjs/common';
import type { ServiceHere } from '#contracts';
import { serviceOf, type CalendarDate, type HallPlan } from '#domain';
import { HistoryReader } from '../ports/index.js';

/** What a clerk needs to know of the service of the person at the window. */
@Injectable()
export class ReadServiceHere {
  constructor(private readonly history: HistoryReader) {}

  async run(plan: HallPlan, serviceId: number, day: CalendarDate): Promise<ServiceHere> {
    const { code, name, papers, results } = serviceOf(plan, { serviceId });
    const usual = await this.history.usualVisit(plan, serviceId, day);
    return {
      ...{ code, name, papers: [...papers], results: [...results] },
      usual: usual && { from: Math.round(usual.from / 1_000), to: Math.round(usual.to / 1_000) },
    };
  }
}
