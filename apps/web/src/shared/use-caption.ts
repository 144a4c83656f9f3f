import { captionNow, type Caption } from '#contracts';
import type { LiveHall } from './use-live-board.js';

/**
 * What the loudspeaker of a zone says now, to be read while it is said; `null` when it is quiet. It comes with the board
 * that a screen follows anyway, so it is as live as the calls: a screen that is not live shows none.
 */
export function useCaption({ board, freshness, serverNow }: LiveHall, zone: string): Caption | null {
  if (!board || freshness === 'stale') return null;
  return captionNow(board.captions, zone, serverNow);
}
