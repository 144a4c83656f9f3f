import type { CalendarDate, Instant } from '../shared/text.js';
import { businessDayOf } from './business-day.js';
import { isOpen, type OpeningHours } from './opening-hours.js';

/** What the log last said about the day of a hall. */
export interface DayMark {
  readonly businessDay: CalendarDate;
  readonly open: boolean;
}

/** The mark as the clock wants it now. */
export function dayMarkAt(hall: OpeningHours, now: Instant): DayMark {
  return { businessDay: businessDayOf(now, hall), open: isOpen(hall, now) };
}

export function sameMark(a: DayMark, b: DayMark): boolean {
  return a.businessDay === b.businessDay && a.open === b.open;
}
