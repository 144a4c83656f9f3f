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

const written: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  zh: new Intl.DateTimeFormat('zh-CN', { timeZone: 'UTC', month: 'long', day: 'numeric', weekday: 'short' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'short', day: 'numeric', weekday: 'short' }),
};

/** `3月15日周日`, `Sun, 15 Mar`. */
export function dayText(day: string): Text {
  const at = Date.parse(day);
  return { zh: written.zh.format(at).replace('周', ' 周'), en: written.en.format(at) };
}
