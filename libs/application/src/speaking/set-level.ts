import { Injectable } from '@nestjs/common';
import type { ZoneLevel } from '#contracts';
import { accept, muteMs, type Decision, type MuteReason, type VoiceLevel } from '#domain';
import { Clock, type HallStores, type Press } from '../ports/index.js';
import { HallRounds, type HallUseCase } from '../rounds/index.js';
import { zoneOf } from './in-zone.js';
import { toLevel } from './views.js';

interface LevelWish {
  readonly zone: string;
  /** Only what is to change. */
  readonly steps?: number;
  /** Silence for half an hour and why, or `null` to speak again. */
  readonly mute?: MuteReason | null;
}

/** A supervisor turns the voice of a zone up or down, or silences it for a while with a reason. */
@Injectable()
export class SetLevel implements HallUseCase<LevelWish, ZoneLevel> {
  readonly action = 'set-level';

  constructor(
    private readonly rounds: HallRounds,
    private readonly clock: Clock,
  ) {}

  /** Refuses `hall.unknown`, `zone.unknown`, `key.reused`. */
  run(hallCode: string, wish: LevelWish, press: Omit<Press, 'action'>): Promise<Decision<ZoneLevel>> {
    return this.rounds.join(hallCode, this, wish, { ...press, action: this.action });
  }

  async decide(hall: HallStores, wishes: readonly LevelWish[]): Promise<Decision<ZoneLevel>[]> {
    const decisions: Decision<ZoneLevel>[] = [];
    for (const wish of wishes) decisions.push(await this.set(hall, wish));
    return decisions;
  }

  private async set(hall: HallStores, wish: LevelWish): Promise<Decision<ZoneLevel>> {
    const known = zoneOf(hall.plan, wish.zone);
    if (!known.accepted) return known;
    const now = this.clock.now();
    const before = await hall.voice.level(wish.zone);
    const level: VoiceLevel = {
      steps: wish.steps ?? before.steps,
      mute: wish.mute === undefined ? before.mute : wish.mute && { reason: wish.mute, until: now + muteMs },
    };
    await hall.voice.setLevel(wish.zone, level);
    return accept({ zone: wish.zone, ...toLevel(level, now) });
  }
}
