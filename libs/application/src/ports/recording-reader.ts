import type { CalendarDate, HallPlan, WindowTurned } from '#domain';

/** The log of a hall by days, for showing one again. */
export abstract class RecordingReader {
  /** The first and the last revision of a business day; nothing when nothing happened. */
  abstract span(
    hallId: number,
    businessDay: CalendarDate,
  ): Promise<{ readonly first: number; readonly last: number } | undefined>;
  /** How each window had last turned before a revision: doors stay as they are over night. */
  abstract turnsBefore(
    plan: HallPlan,
    revision: number,
    businessDay: CalendarDate,
  ): Promise<readonly WindowTurned[]>;
}
