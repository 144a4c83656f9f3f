import type { SlotTemplates } from '#contracts';

type Template = SlotTemplates['templates'][number];

interface Times {
  readonly from: string;
  readonly to: string;
}

const slotMinutes = 30;
const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const clockOf = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Half hours from one time to another; what is left at the end is too short for a slot. */
export function halfHours(from: string, to: string): readonly Times[] {
  const [first, last] = [minutesOf(from), minutesOf(to)];
  const count = Math.max(0, Math.floor((last - first) / slotMinutes));
  return Array.from({ length: count }, (_, index) => ({
    from: clockOf(first + index * slotMinutes),
    to: clockOf(first + (index + 1) * slotMinutes),
  }));
}

/** The templates without those that new ones of a service and weekday would overlap. */
export function withoutDay(
  templates: readonly Template[],
  { service, weekday }: Pick<Template, 'service' | 'weekday'>,
  { from, to }: Times,
): readonly Template[] {
  const isInTheWay = (one: Template) =>
    one.service === service && one.weekday === weekday && one.from < to && from < one.to;
  return templates.filter((one) => !isInTheWay(one));
}

export function inOrder(templates: readonly Template[]): readonly Template[] {
  const rank = ({ service, weekday, from }: Template) => `${service} ${weekday} ${from}`;
  return [...templates].sort((a, b) => rank(a).localeCompare(rank(b)));
}
