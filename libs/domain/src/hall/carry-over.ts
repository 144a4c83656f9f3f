import type { CalendarDate } from '../shared/text.js';
import type { OpeningHours } from './opening-hours.js';

const dayMs = 86_400_000;

/** The next day on which the hall gives out numbers. */
export function nextOpenDay({ weekdays }: Pick<OpeningHours, 'weekdays'>, after: CalendarDate): CalendarDate {
  const from = Date.parse(`${after}T00:00:00Z`);
  const days = [1, 2, 3, 4, 5, 6, 7].map((ahead) => new Date(from + ahead * dayMs));
  const open = days.find((day) => weekdays.includes(day.getUTCDay() || 7));
  if (!open) throw new Error('a hall is open on one weekday at least');
  return open.toISOString().slice(0, 10);
}
