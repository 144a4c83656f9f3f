/** What to show again: a business day, and from which time of the hall. */
export interface Replay {
  readonly day: string;
  readonly from: string | null;
}

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Nothing when the address asks for no recording, or for none that there could be. */
export function replayFrom(day: string | null, from: string | null): Replay | null {
  if (day === null || !dayPattern.test(day)) return null;
  return { day, from: from !== null && timePattern.test(from) ? from : null };
}
