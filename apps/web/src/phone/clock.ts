const minutes = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const seconds = new Intl.DateTimeFormat('en-GB', {
  ...{ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
});

/** `10:42` on the wall of whoever reads it: a holder is in the hall or near it. */
export function clock(moment: string | number): string {
  return minutes.format(new Date(moment));
}

/** `10:42:07`, for the age of what is shown. */
export function clockWithSeconds(moment: string | number): string {
  return seconds.format(new Date(moment));
}
