import type { MuteReason, VoiceLevel } from '#domain';

export interface LevelRow {
  readonly steps: number;
  readonly mute_reason: MuteReason | null;
  readonly muted_until: Date | null;
}

/** A zone that nobody has touched speaks as loud as the hall's curve says. */
export function toLevel(row: LevelRow | undefined): VoiceLevel {
  const { steps = 0, mute_reason: reason = null, muted_until: until = null } = row ?? {};
  return { steps, mute: reason && until ? { reason, until: until.getTime() } : null };
}
