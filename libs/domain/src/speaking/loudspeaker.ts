import type { Instant } from '../shared/text.js';
import type { CallTurn } from './announcement.js';

/**
 * How long a host may speak in a zone without asking again. A second less than what the hall is promised (a dead host is
 * replaced within ten), which leaves time to ask.
 */
export const leaseMs = 9_000;

export const muteReasons = ['event', 'repair', 'noise', 'other'] as const;
export type MuteReason = (typeof muteReasons)[number];

/** Silence ends by itself: nobody may forget to switch a hall's voice on again. */
export const muteMs = 30 * 60_000;

/** What a supervisor has set for the loudspeaker of a zone. */
export interface VoiceLevel {
  /** Steps up or down from the hall's curve. */
  readonly steps: number;
  readonly mute: { readonly reason: MuteReason; readonly until: Instant } | null;
}

/** A call that was said in a zone, for the host that takes over there. */
export interface SaidCall {
  readonly ticketId: string;
  readonly label: string;
  readonly calls: number;
  readonly turn: CallTurn;
  readonly at: Instant;
}

/** Which host speaks in a zone. Each change of host has a higher token: a late word of the one before is refused. */
export interface VoiceLease {
  readonly host: string;
  readonly token: number;
  readonly leftMs: number;
}

export function isMuted({ mute }: VoiceLevel, now: Instant): boolean {
  return mute !== null && now < mute.until;
}
