import { Injectable } from '@nestjs/common';
import { toMoment, VoiceSettings, type HallVoice, type SpokenList, type SpokenQuestion } from '#contracts';
import { accept, refuse, type Decision } from '#domain';
import { Clock, HallReader, VoiceReader } from '../ports/index.js';
import { toLevel, toSpoken } from './views.js';

const usualLimit = 50;

/** How a hall speaks, who speaks in it now, and what was said. */
@Injectable()
export class ReadVoice {
  constructor(
    private readonly halls: HallReader,
    private readonly voice: VoiceReader,
    private readonly clock: Clock,
  ) {}

  /** Refuses `hall.unknown`. */
  async run(hallCode: string): Promise<Decision<HallVoice>> {
    const plan = await this.halls.byCode(hallCode);
    if (!plan) return refuse('hall.unknown', { hall: hallCode });
    const [settings, speakers] = [await this.voice.settings(plan.id), await this.voice.speakers(plan.id)];
    const now = this.clock.now();
    const zones = plan.zones.map(({ letter }) => {
      const { spokenFor, level } = speakers.get(letter) ?? {
        spokenFor: false,
        level: { steps: 0, mute: null },
      };
      return { zone: letter, spokenFor, ...toLevel(level, now) };
    });
    return accept({ settings: VoiceSettings.parse(settings), zones, asOf: toMoment(now) });
  }

  /** What was said, the newest first. Refuses `hall.unknown`. */
  async spoken(
    hallCode: string,
    { zone, limit = usualLimit }: SpokenQuestion,
  ): Promise<Decision<SpokenList>> {
    const plan = await this.halls.byCode(hallCode);
    if (!plan) return refuse('hall.unknown', { hall: hallCode });
    const spoken = await this.voice.spoken(plan.id, zone, limit);
    return accept({ spoken: spoken.map(toSpoken) });
  }
}
