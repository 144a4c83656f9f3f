import { useState } from 'react';
import type { LiveHall } from '../use-live-board.js';
import { hear, nothingHeard, type Gap } from './gap.js';

/** The last time for which this screen was cut off, if it ever was. */
export function useGap({ provenAt, serverOffset }: Pick<LiveHall, 'provenAt' | 'serverOffset'>): Gap | null {
  const [hearing, setHearing] = useState(nothingHeard);
  const next = serverOffset === null ? hearing : hear(hearing, provenAt + serverOffset);
  if (next !== hearing) setHearing(next);
  return next.gap;
}
