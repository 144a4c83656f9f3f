import { createRequire } from 'node:module';
import { PublicHolidays } from '#application/ports';
import type { CalendarDay } from '#domain';

/** Dates by what they are, each with `English,中文,days of the holiday`. */
interface Announced {
  readonly holidays: Readonly<Record<string, string>>;
  /** Weekends on which people work instead. */
  readonly workdays: Readonly<Record<string, string>>;
}

// Its data only: the module's own code is packed in a way that `import` finds no names in.
const announced = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json') as Announced;

/** An ordinary day in the middle of the week; a hall that knows better changes it in its calendar. */
const makeUpAs = 3;

/** The holidays of mainland China as the State Council announces them each November for the next year. */
export class ChineseHolidays extends PublicHolidays {
  of(year: number, timeZone: string): CalendarDay[] {
    if (timeZone !== 'Asia/Shanghai') return [];
    return [
      ...daysOf(announced.holidays, year, 'holiday'),
      ...daysOf(announced.workdays, year, 'workday'),
    ].sort((a, b) => a.day.localeCompare(b.day));
  }
}

function daysOf(
  dates: Readonly<Record<string, string>>,
  year: number,
  kind: CalendarDay['kind'],
): CalendarDay[] {
  const own = Object.entries(dates).filter(([day]) => day.startsWith(`${year}-`));
  return own.map(([day, names]) => {
    const [en = '', zh = ''] = names.split(',');
    const name = kind === 'holiday' ? { zh, en } : { zh: `${zh}调休上班`, en: `Make-up workday, ${en}` };
    return { day, kind, name, asWeekday: kind === 'workday' ? makeUpAs : null };
  });
}
