/** Slots of a service as the demo describes them: one an hour, every day of the week, for its halls never close. */
export interface DemoSlots {
  readonly service: string;
  /** What people on their own always have in an hour. */
  readonly individual: number;
  /** The most that groups get in an hour. */
  readonly group: number;
}

export interface DemoTemplate {
  readonly weekday: number;
  readonly fromMinute: number;
  readonly toMinute: number;
}

const [hours, minutesAnHour] = [24, 60];

/** Every hour of the week. */
export const hourlyTemplates: readonly DemoTemplate[] = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
  Array.from({ length: hours }, (_, hour) => ({
    weekday,
    fromMinute: hour * minutesAnHour,
    toMinute: (hour + 1) * minutesAnHour,
  })),
);
