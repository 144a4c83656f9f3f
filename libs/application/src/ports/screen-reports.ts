import type { Instant, ReportedScreen } from '#domain';

/** What screens last said of themselves. No event of the hall: nothing that people do depends on it. */
export abstract class ScreenReports {
  /** The newest report of a screen; keeps `screensAtMost` of a hall. */
  abstract save(hallId: number, screen: ReportedScreen): Promise<void>;
  /** Those who reported since, by what they show. */
  abstract since(hallId: number, since: Instant): Promise<ReportedScreen[]>;
}
