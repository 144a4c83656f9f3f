import type { CalendarDate } from '../shared/text.js';
import { halfWidth } from './writing.js';

/** Which of two numbers that could both be a month comes first; unknown until somebody says. */
export type DateOrder = 'day-first' | 'month-first';

export interface DateReading {
  readonly order?: DateOrder | undefined;
  /** Years of two digits are of this century up to here. */
  readonly today: CalendarDate;
  /** Days between the two ways in which workbooks count: 1462 where they count from 1904. */
  readonly serialShift?: number;
}

type Read = CalendarDate | 'ambiguous' | undefined;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthWord = /^(\d{1,2})[-\s/.,]*([a-z]{3,9})[-\s/.,]*(\d{4}|\d{2})$/;
const wordMonth = /^([a-z]{3,9})[-\s/.,]*(\d{1,2})[-\s/.,]+(\d{4}|\d{2})$/;
const yearFirst =
  /^(\d{4})\s*[-/.年\s]\s*(\d{1,2})\s*[-/.月\s]\s*(\d{1,2})\s*[日号]?(?:[\sT]+00:00(?::00)?(?:\.0+)?Z?)?$/;
const yearLast = /^(\d{1,2})[-/.\s](\d{1,2})[-/.\s](\d{4}|\d{2})$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
/** Days since 1899-12-30: 1927 to 2064 have five digits, and nobody means a year by them. */
const serial = /^([1-6]\d{4})(?:\.0+)?$/;

/** The calendar date, if there is such a day. */
export function dateOf(year: number, month: number, day: number): CalendarDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1_000 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}

/**
 * Reads a date in any of the forms that people and spreadsheets write: 1990-1-2, 1990/01/02, 19900102, 1990年1月2日,
 * 1990.1.2, 32875 (days), 2-Jan-90 or Jan 2, 1990, and 2/1/1990 once it is known which comes first.
 */
export function readDate(text: string, reading: DateReading): Read {
  const written = halfWidth(text).trim().toLowerCase();
  const [, year, month, day] = yearFirst.exec(written) ?? compact.exec(written) ?? [];
  if (year !== undefined) return dateOf(Number(year), Number(month), Number(day));
  const days = serial.exec(written)?.[1];
  if (days !== undefined) return fromSerial(Number(days) + (reading.serialShift ?? 0));
  return readWords(written, reading) ?? readYearLast(written, reading);
}

function readWords(written: string, reading: DateReading): Read {
  const [, day, word, year] = monthWord.exec(written) ?? [];
  const [, otherWord, otherDay, otherYear] = wordMonth.exec(written) ?? [];
  const name = word ?? otherWord;
  if (name === undefined) return undefined;
  const month = months.indexOf(name.slice(0, 3)) + 1;
  return dateOf(fullYear(year ?? otherYear ?? '', reading), month, Number(day ?? otherDay));
}

function readYearLast(written: string, reading: DateReading): Read {
  const [, one = '', other = '', yearText] = yearLast.exec(written) ?? [];
  if (yearText === undefined) return undefined;
  const [first, second, year] = [Number(one), Number(other), fullYear(yearText, reading)];
  const [dayFirst, monthFirst] = [dateOf(year, second, first), dateOf(year, first, second)];
  if (dayFirst === undefined || monthFirst === undefined || dayFirst === monthFirst)
    return dayFirst ?? monthFirst;
  if (reading.order === undefined) return 'ambiguous';
  return reading.order === 'day-first' ? dayFirst : monthFirst;
}

/** Two digits mean the last hundred years: travellers are born, not yet to come. */
function fullYear(text: string, { today }: DateReading): number {
  const year = Number(text);
  if (text.length === 4) return year;
  const century = Math.floor(Number(today.slice(0, 4)) / 100) * 100;
  return century + year > Number(today.slice(0, 4)) ? century - 100 + year : century + year;
}

const [dayMs, firstDay] = [86_400_000, Date.UTC(1_899, 11, 30)];

function fromSerial(days: number): CalendarDate {
  return new Date(firstDay + days * dayMs).toISOString().slice(0, 10);
}
