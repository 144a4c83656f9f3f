import type { Instant } from '../shared/text.js';
import { localTime, type HallCalendar } from './business-day.js';

/** When numbers are given out. Half-open: `from` counts, `to` does not. */
export interface OpeningHours extends HallCalendar {
  readonly hours: { readonly from: string; readonly to: string };
  /** 1 = Monday … 7 = Sunday. */
  readonly weekdays: readonly number[];
}

/** Are numbers given out at this moment? Derived from the clock alone: nothing must run for a hall to open. */
export function isOpen(hall: OpeningHours, at: Instant): boolean {
  const local = localTime(at, hall.timeZone);
  const opened = local.minutes >= minutesOf(hall.hours.from) && local.minutes < minutesOf(hall.hours.to);
  return opened && hall.weekdays.includes(local.weekday);
}

/** `08:30` → 510, `24:00` → 1440. */
function minutesOf(clock: string): number {
  const [hours = '0', minutes = '0'] = clock.split(':');
  return Number(hours) * 60 + Number(minutes);
}
