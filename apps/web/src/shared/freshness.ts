import { ageingAfterMs, staleAfterMs } from '#contracts';

export type Freshness = 'fresh' | 'ageing' | 'stale';

/** What the age of the last proof means. Nothing known yet counts as the age since the start. */
export function freshnessOf(ageMs: number): Freshness {
  if (ageMs > staleAfterMs) return 'stale';
  return ageMs > ageingAfterMs ? 'ageing' : 'fresh';
}
