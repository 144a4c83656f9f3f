import type { Language, Text } from './text.js';

const dayMs = 86_400_000;

/** Days are `YYYY-MM-DD` of a hall; no clock and no zone comes into it. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}

const figures = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;

/** The date on the wall of a hall at a moment. */
export function dayIn(timeZone: string, at: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, ...figures }).format(at);
}

const weekdays = {
  zh: Array.from('日一二三四五六'),
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const satisfies Record<Language, readonly string[]>;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `3月15日 周日`, `Sun 15 Mar`: the same in every browser, whatever its own tables say. */
export function dayText(day: string): Text {
  const at = new Date(Date.parse(day));
  const [month, date, weekday] = [at.getUTCMonth(), at.getUTCDate(), at.getUTCDay()];
  return {
    zh: `${month + 1}月${date}日 周${weekdays.zh[weekday] ?? ''}`,
    en: `${weekdays.en[weekday] ?? ''} ${date} ${months[month] ?? ''}`,
  };
}
