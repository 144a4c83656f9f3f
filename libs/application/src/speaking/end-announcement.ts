import { Injectable } from '@nestjs/common';
import type { Spoken } from '#contracts';
import { accept, refuse, type Decision } from '#domain';
import { Clock, HallUnitOfWork } from '../ports/index.js';
import { inZone, type InZone } from './in-zone.js';
import { toSpoken } from './views.js';

interface EndWish {
  readonly id: string;
  readonly whole: boolean;
}

/** How an announcement ended. The first word counts: what was cut by a change of host stays so. */
@Injectable()
export class EndAnnouncement {
  constructor(
    private readonly unitOfWork: HallUnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Refuses `hall.unknown`, `zone.unknown`, `announcement.unknown`. */
  run(place: InZone, { id, whole }: EndWish): Promise<Decision<Spoken>> {
    return inZone(this.unitOfWork, place, async (hall) => {
      await hall.voice.endAnnouncement(id, this.clock.now(), whole ? 'whole' : 'cut');
      const ended = await hall.voice.announcement(id);
      return ended ? accept(toSpoken(ended)) : refuse('announcement.unknown');
    });
  }
}
