import type { Text } from '../shared/text.js';
import { say } from './say.js';

const minuteMs = 60_000;

/** Both moments are of the server's clock. */
export function lastSeen(at: string | null, asOf: string): Text {
  if (at === null) return say('never');
  const minutes = Math.floor((Date.parse(asOf) - Date.parse(at)) / minuteMs);
  return minutes < 1 ? say('now') : say('minutesAgo', { count: minutes });
}
