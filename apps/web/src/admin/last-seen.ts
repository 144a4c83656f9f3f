const minuteMs = 60_000;

/** How long ago, as a word of this page and what fills it. Both moments are of the server's clock. */
export function lastSeen(at: string | null, asOf: string) {
  if (at === null) return ['never'] as const;
  const count = Math.floor((Date.parse(asOf) - Date.parse(at)) / minuteMs);
  return count < 1 ? (['now'] as const) : (['minutesAgo', { count }] as const);
}
