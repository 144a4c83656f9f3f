import { Injectable } from '@nestjs/common';
import { toMoment, type ScreenList } from '#contracts';
import { accept, refuse, screenStateAt, type Decision } from '#domain';
import { Clock, HallReader, ScreenReports } from '../ports/index.js';

/** A screen that nobody has heard of for so long hangs nowhere any more. */
const forgottenAfterMs = 7 * 86_400_000;

/** Which screens hang in a hall, and which of them are dead. */
@Injectable()
export class ReadScreens {
  constructor(
    private readonly halls: HallReader,
    private readonly reports: ScreenReports,
    private readonly clock: Clock,
  ) {}

  /** Refuses `hall.unknown`. */
  async run(hallCode: string): Promise<Decision<ScreenList>> {
    const plan = await this.halls.byCode(hallCode);
    if (!plan) return refuse('hall.unknown', { hall: hallCode });
    const now = this.clock.now();
    const known = await this.reports.since(plan.id, now - forgottenAfterMs);
    const screens = known.map((screen) => ({
      ...screen.report,
      id: screen.id,
      reportedAt: toMoment(screen.reportedAt),
      state: screenStateAt(screen, now),
    }));
    return accept({ screens, asOf: toMoment(now) });
  }
}
