import { dayIn } from './days.js';
import { useNow } from './use-now.js';

/** The date on the wall of a hall, also over midnight. */
export function useToday(timeZone: string): string {
  const { wall } = useNow(30_000);
  return dayIn(timeZone, wall);
}
