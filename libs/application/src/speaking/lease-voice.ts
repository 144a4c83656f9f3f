import { Injectable } from '@nestjs/common';
import type { LeaseAnswer } from '#contracts';
import { accept, leaseMs, type Decision } from '#domain';
import { Clock, HallUnitOfWork, type HallStores } from '../ports/index.js';
import { inZone, type InZone } from './in-zone.js';
import { toLevel } from './views.js';

/** A new host is told of calls that were said so long ago at most; older ones are nobody's concern any more. */
const saidWithinMs = 10 * 60_000;

/**
 * One host speaks in a zone. Asking again renews it, so the wish is safe to send twice; whoever asks in vain is told
 * when to ask again.
 */
@Injectable()
export class LeaseVoice {
  constructor(
    private readonly unitOfWork: HallUnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Refuses `hall.unknown`, `zone.unknown`. */
  run(place: InZone, host: string): Promise<Decision<LeaseAnswer>> {
    return inZone(this.unitOfWork, place, async (hall) => accept(await this.lease(hall, place.zone, host)));
  }

  private async lease(hall: HallStores, zone: string, host: string): Promise<LeaseAnswer> {
    const before = await hall.voice.lease(zone);
    const lease = await hall.voice.takeLease(zone, host, leaseMs);
    const granted = lease.host === host;
    const tookOver = granted && lease.token !== before?.token;
    const now = this.clock.now();
    // What the host before did not end was heard in part at most, and will be said again.
    if (tookOver) await hall.voice.cutUnended(zone, now);
    const said = tookOver ? await hall.voice.saidSince(zone, now - saidWithinMs) : [];
    const level = toLevel(await hall.voice.level(zone), now);
    return { granted, token: lease.token, forMs: lease.leftMs, level, said };
  }
}
