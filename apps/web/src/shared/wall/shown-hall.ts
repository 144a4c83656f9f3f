import type { LiveHall } from '../use-live-board.js';

/** A hall as a screen shows it: live, or a recording, which says so. */
export interface ShownHall extends Omit<LiveHall, 'source'> {
  readonly source: LiveHall['source'] | 'recording';
}

/** It shows what is so now. */
export function isLive({ source, freshness }: ShownHall): boolean {
  return source !== 'recording' && freshness === 'fresh';
}
