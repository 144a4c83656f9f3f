import type { VoiceHostState } from './host/voice-host.js';
import { moodOf } from './mood.js';

const zone = (held: boolean, muted = false) => ({
  ...{ zone: 'A', held, volume: 7 },
  level: { steps: 0, mute: muted ? { reason: 'event' as const, until: '2026-03-12T03:00:00.000Z' } : null },
});
const host = (different: Partial<VoiceHostState> = {}): VoiceHostState => ({
  ...{ sound: 'ready', problem: '', speaking: null, waiting: [], backlogMs: 0, zones: [zone(true)] },
  ...different,
});
const speaking = { kind: 'retraction', zone: 'A', ticketId: 't', label: 'A015', calls: 1 } as const;

describe('What a voice host says of itself', () => {
  it.each([
    ['quiet', host(), 'fresh'],
    ['speaking', host({ speaking }), 'fresh'],
    ['muted', host({ zones: [zone(true, true)] }), 'fresh'],
    ['quiet', host({ zones: [zone(true, true), zone(true)] }), 'fresh'],
    ['standingBy', host({ zones: [zone(false)] }), 'fresh'],
    ['notLive', host(), 'stale'],
    ['speaking', host({ speaking }), 'stale'],
    ['blocked', host({ sound: 'blocked', speaking }), 'stale'],
    ['failed', host({ sound: 'failed' }), 'fresh'],
    ['starting', host({ sound: 'starting', zones: [zone(false)] }), 'fresh'],
  ] as const)('is "%s": the worst first', (mood, state, freshness) => {
    expect(moodOf(state, freshness)).toBe(mood);
  });
});
