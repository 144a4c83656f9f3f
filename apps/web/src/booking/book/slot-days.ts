import type { OpenSlots } from '#contracts';

export type OpenSlot = OpenSlots['slots'][number];

export interface SlotDay {
  readonly day: string;
  readonly free: number;
  readonly slots: readonly OpenSlot[];
}

/** The slots day by day, in the order of time. */
export function slotDays(slots: readonly OpenSlot[]): readonly SlotDay[] {
  const days = [...new Set(slots.map(({ day }) => day))].sort();
  return days.map((day) => {
    const ofDay = slots.filter((slot) => slot.day === day).sort((a, b) => a.from.localeCompare(b.from));
    return { day, free: ofDay.reduce((sum, { free }) => sum + free, 0), slots: ofDay };
  });
}

/** The day that is shown first: the next one with a place. */
export function firstDay(days: readonly SlotDay[]): string | undefined {
  return (days.find(({ free }) => free > 0) ?? days[0])?.day;
}
