import { accept, refuse, type Decision } from '../shared/decision.js';
import type { CalendarDate, Text } from '../shared/text.js';
import type { Capacities } from './slot.js';

/** A slot of every such weekday. Minutes after local midnight. */
export interface SlotTemplate extends Capacities {
  readonly serviceId: number;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** A day that differs from its weekday. */
export interface CalendarDay {
  readonly day: CalendarDate;
  readonly kind: 'holiday' | 'workday';
  readonly name: Text;
  /** With a workday: as which weekday it goes. */
  readonly asWeekday: number | null;
}

/** Slots are generated so many days ahead, today included. */
export const bookableDays = 14;

/** The templates of a day; none on a holiday, those of the weekday it stands for on a make-up workday. */
export function templatesOn(
  day: CalendarDate,
  templates: readonly SlotTemplate[],
  calendar: readonly CalendarDay[],
): SlotTemplate[] {
  const special = calendar.find((candidate) => candidate.day === day);
  if (special?.kind === 'holiday') return [];
  const weekday = special?.asWeekday ?? weekdayOf(day);
  return templates.filter((template) => template.weekday === weekday);
}

export function weekdayOf(day: CalendarDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

const dayMs = 86_400_000;

/** The dates from `first` on. */
export function daysFrom(first: CalendarDate, count: number): CalendarDate[] {
  const start = Date.parse(`${first}T00:00:00Z`);
  return Array.from({ length: count }, (_, index) =>
    new Date(start + index * dayMs).toISOString().slice(0, 10),
  );
}

/** Slots of one service and weekday may touch and never overlap. */
export function withoutOverlap(templates: readonly SlotTemplate[]): Decision<readonly SlotTemplate[]> {
  const sorted = [...templates].sort(
    (a, b) => a.serviceId - b.serviceId || a.weekday - b.weekday || a.fromMinute - b.fromMinute,
  );
  const clash = sorted.find((template, index) => {
    const before = sorted[index - 1];
    const isSameDay = before?.serviceId === template.serviceId && before.weekday === template.weekday;
    return isSameDay && before.toMinute > template.fromMinute;
  });
  if (!clash) return accept(templates);
  return refuse('slots.overlap', { weekday: clash.weekday, at: clockOf(clash.fromMinute) });
}

/** 570 → `09:30`. */
export function clockOf(minutes: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
