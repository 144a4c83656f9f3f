import { toMoment, type LeaseAnswer, type Spoken } from '#contracts';
import { isMuted, type Instant, type VoiceLevel } from '#domain';
import type { SpokenAnnouncement } from '../ports/index.js';

export function toLevel(level: VoiceLevel, now: Instant): LeaseAnswer['level'] {
  const { steps, mute } = level;
  return { steps, mute: mute && isMuted(level, now) ? { ...mute, until: toMoment(mute.until) } : null };
}

export function toSpoken(announcement: SpokenAnnouncement): Spoken {
  const { id, zone, labels, text, from, until, ended, outcome } = announcement;
  const moments = { from: toMoment(from), until: toMoment(until), ended: toMoment(ended) };
  return { id, zone, labels: [...labels], text, ...moments, outcome };
}
