import { dayText } from '../shared/days.js';
import type { Text } from '../shared/text.js';

interface Times {
  readonly day: string;
  readonly from: string;
  readonly to: string;
}

/** `3月15日 周日 09:30–10:00` */
export function whenText({ day, from, to }: Times): Text {
  const { zh, en } = dayText(day);
  return { zh: `${zh} ${from}–${to}`, en: `${en}, ${from}–${to}` };
}
