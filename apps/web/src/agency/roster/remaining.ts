import type { Roster } from '#contracts';

const knownAfter = 0.05;
const worthSaying = 2;

/** Seconds that are still needed, once a twentieth is done and it is worth to be said. */
export function remaining({ done, total, perSecond }: Roster['progress']): number | null {
  if (perSecond === null || perSecond <= 0 || done < total * knownAfter) return null;
  const seconds = Math.ceil((total - done) / perSecond);
  return seconds >= worthSaying ? seconds : null;
}
