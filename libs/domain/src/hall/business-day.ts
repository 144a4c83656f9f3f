import type { CalendarDate, Instant } from '../shared/text.js';

/** How a hall counts its days. */
export interface HallCalendar {
  /** IANA name, such as `Asia/Shanghai`. */
  readonly timeZone: string;
  /** Minutes after local midnight at which the next business day begins. */
  readonly cutOverMinutes: number;
}

/** Wall-clock reading of an instant in a zone. */
export interface LocalTime {
  readonly date: CalendarDate;
  /** Minutes since local midnight as the clock on the wall shows them. */
  readonly minutes: number;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
}

const dayMs = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formats.set(timeZone, format);
  return format;
}

/** The reading of the latest minute by zone: thousands ask within one, and the calendar of a zone is slow. */
const latest = new Map<string, { readonly minute: number; readonly local: LocalTime }>();

export function localTime(at: Instant, timeZone: string): LocalTime {
  const minute = Math.floor(at / 60_000);
  const known = latest.get(timeZone);
  if (known?.minute === minute) return known.local;
  const local = readClock(at, timeZone);
  latest.set(timeZone, { minute, local });
  return local;
}

function readClock(at: Instant, timeZone: string): LocalTime {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(at)
      .map((part) => [part.type, part.value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  const date = `${part('year')}-${part('month')}-${part('day')}`;
  return {
    date,
    minutes: Number(part('hour')) * 60 + Number(part('minute')),
    weekday: new Date(`${date}T00:00:00Z`).getUTCDay() || 7,
  };
}

/** The business day of an instant: the local date, or the one before as long as the cut-over has not come. */
export function businessDayOf(at: Instant, calendar: HallCalendar): CalendarDate {
  const local = localTime(at, calendar.timeZone);
  return local.minutes >= calendar.cutOverMinutes ? local.date : dayBefore(local.date);
}

/**
 * When the hall's own clock shows `clock` (`HH:MM`) on a business day: before the cut-over it is the next date. A time
 * that the zone skips is the one an hour later.
 */
export function instantOf(businessDay: CalendarDate, clock: string, calendar: HallCalendar): Instant {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  const isNextDate = hours * 60 + minutes < calendar.cutOverMinutes;
  const asUtc = Date.parse(`${businessDay}T${clock}:00Z`) + (isNextDate ? dayMs : 0);
  // The offset depends on the moment that is looked for: a second look settles it.
  const guess = asUtc - offsetAt(asUtc, calendar.timeZone);
  return asUtc - offsetAt(guess, calendar.timeZone);
}

/** How far the zone is ahead of UTC then, in ms. */
function offsetAt(at: Instant, timeZone: string): number {
  const { date, minutes } = localTime(at, timeZone);
  return Date.parse(`${date}T00:00:00Z`) + minutes * 60_000 - Math.floor(at / 60_000) * 60_000;
}

function dayBefore(date: CalendarDate): CalendarDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) - dayMs).toISOString().slice(0, 10);
}
