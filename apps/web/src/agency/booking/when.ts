import type { GroupBookingView } from '#contracts';
import { dayText } from '../../shared/days.js';
import type { Text } from '../../shared/text.js';

/** `3月15日 周日 09:30–10:30`, over all slots of a group. */
export function whenOf({ day, slots }: Pick<GroupBookingView, 'day' | 'slots'>): Text {
  const { zh, en } = dayText(day);
  const times = `${slots[0]?.from ?? ''}–${slots.at(-1)?.to ?? ''}`;
  return { zh: `${zh} ${times}`, en: `${en}, ${times}` };
}
