const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  clocks.set(timeZone, made);
  return made;
}

/** `10:42` in the hall's own time zone: local, 24 hours, four figures, no seconds. */
export function hallTime(at: number, timeZone: string): string {
  return clockOf(timeZone).format(at);
}

/** Whole minutes since a moment; never negative, for clocks differ by a little. */
export function minutesSince(moment: string | number, now: number): number {
  return Math.floor(secondsSince(moment, now) / 60);
}

export function secondsSince(moment: string | number, now: number): number {
  return Math.max(0, Math.floor((now - new Date(moment).getTime()) / 1000));
}

/** `4:12`, for a running timer. */
export function timer(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
