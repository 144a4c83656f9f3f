import { Injectable } from '@nestjs/common';
import type { VoiceReleased } from '#contracts';
import { accept, type Decision } from '#domain';
import { HallUnitOfWork } from '../ports/index.js';
import { inZone, type InZone } from './in-zone.js';

/** A host that is closed lets the next one speak at once. Whoever does not speak there changes nothing. */
@Injectable()
export class ReleaseVoice {
  constructor(private readonly unitOfWork: HallUnitOfWork) {}

  /** Refuses `hall.unknown`, `zone.unknown`. */
  run(place: InZone, host: string): Promise<Decision<VoiceReleased>> {
    return inZone(this.unitOfWork, place, async (hall) => {
      await hall.voice.releaseLease(place.zone, host);
      return accept({ zone: place.zone });
    });
  }
}
