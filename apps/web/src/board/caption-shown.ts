import { captionNow, type Caption } from '#contracts';
import type { ShownHall } from '../shared/wall/shown-hall.js';

type Shown = Pick<ShownHall, 'board' | 'freshness' | 'serverNow'>;

/**
 * What the loudspeaker of one of these zones says now, to be read while it is said; of all zones, where a board belongs
 * to none. It comes with the board that a screen follows anyway, so it is as live as the calls.
 */
export function captionShown(
  { board, freshness, serverNow }: Shown,
  zones: readonly string[],
): Caption | null {
  if (!board || freshness === 'stale') return null;
  const own = zones.length > 0 ? zones : Object.keys(board.captions);
  const said = own.flatMap((zone) => captionNow(board.captions, zone, serverNow) ?? []);
  return said.sort((one, other) => other.from - one.from)[0] ?? null;
}
