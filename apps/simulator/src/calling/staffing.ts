import type { DemoHall, DemoWindow } from '#demo';

/**
 * Windows that no simulated clerk sits at: they stay closed until somebody who tries the demo opens one. Chosen where
 * the line is longest, so that there is always somebody to call.
 */
const leftForVisitors: Readonly<Record<string, readonly number[]>> = {
  center: [6, 10],
  jingang: [4],
};

export function staffedWindows(hall: DemoHall): DemoWindow[] {
  const free = leftForVisitors[hall.code] ?? [];
  return hall.windows.filter(({ number }) => !free.includes(number));
}
