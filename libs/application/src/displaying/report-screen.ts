import { Injectable } from '@nestjs/common';
import { toMoment, type ScreenReported } from '#contracts';
import { accept, refuse, reportEveryMs, type Decision, type ScreenReport } from '#domain';
import { Clock, HallReader, ScreenReports } from '../ports/index.js';

/** A screen says how it is. The newest report counts, so sending one twice changes nothing. */
@Injectable()
export class ReportScreen {
  constructor(
    private readonly halls: HallReader,
    private readonly reports: ScreenReports,
    private readonly clock: Clock,
  ) {}

  /** Refuses `hall.unknown`. */
  async run(hallCode: string, id: string, report: ScreenReport): Promise<Decision<ScreenReported>> {
    const plan = await this.halls.byCode(hallCode);
    if (!plan) return refuse('hall.unknown', { hall: hallCode });
    const reportedAt = this.clock.now();
    await this.reports.save(plan.id, { id, report, reportedAt });
    return accept({ reportedAt: toMoment(reportedAt), everyMs: reportEveryMs });
  }
}
