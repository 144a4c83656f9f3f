import type { Freshness } from '../shared/freshness.js';
import type { VoiceHostState } from './host/voice-host.js';

/** What the page says in one word. */
export type Mood =
  'starting' | 'blocked' | 'failed' | 'notLive' | 'standingBy' | 'speaking' | 'muted' | 'quiet';

/** The worst first: what keeps the hall from being spoken to is said before anything else. */
export function moodOf({ sound, zones, speaking }: VoiceHostState, freshness: Freshness): Mood {
  if (sound !== 'ready') return sound;
  if (speaking) return 'speaking';
  if (freshness === 'stale') return 'notLive';
  const held = zones.filter((zone) => zone.held);
  if (held.length === 0) return 'standingBy';
  return held.every(({ level }) => level.mute !== null) ? 'muted' : 'quiet';
}
