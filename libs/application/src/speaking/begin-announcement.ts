import { Injectable } from '@nestjs/common';
import type { SpeakBody, Spoken } from '#contracts';
import {
  accept,
  businessDayOf,
  captionText,
  labelsOf,
  refuse,
  type Announcement,
  type Decision,
} from '#domain';
import { Clock, HallUnitOfWork, type HallStores, type SpokenAnnouncement } from '../ports/index.js';
import { inZone, type InZone } from './in-zone.js';
import { toSpoken } from './views.js';

/**
 * A host is about to say something: it is written down, and the boards of the zone show the words. The token keeps out a
 * host that was replaced and does not know it yet. Sent twice, it is written once.
 */
@Injectable()
export class BeginAnnouncement {
  constructor(
    private readonly unitOfWork: HallUnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Refuses `hall.unknown`, `zone.unknown`, `voice.not-host`, `ticket.unknown`. */
  run(place: InZone, wish: SpeakBody): Promise<Decision<Spoken>> {
    return inZone(this.unitOfWork, place, (hall) => this.begin(hall, place.zone, wish));
  }

  private async begin(hall: HallStores, zone: string, wish: SpeakBody): Promise<Decision<Spoken>> {
    const written = await hall.voice.announcement(wish.id);
    if (written) return accept(toSpoken(written));
    const lease = await hall.voice.lease(zone);
    const isHost = lease?.host === wish.host && lease.token === wish.token;
    if (!isHost) return refuse('voice.not-host', { zone });
    const announcement = await worded(hall, zone, wish);
    return announcement.accepted ? accept(await this.write(hall, wish, announcement.value)) : announcement;
  }

  private async write(
    hall: HallStores,
    { id, lengthMs }: SpeakBody,
    announcement: Announcement,
  ): Promise<Spoken> {
    const from = this.clock.now();
    const { zone } = announcement;
    const [labels, text, until] = [labelsOf(announcement), captionText(announcement), from + lengthMs];
    const businessDay = businessDayOf(from, hall.plan);
    const spoken: SpokenAnnouncement = { id, zone, labels, text, from, until, ended: null, outcome: null };
    await hall.voice.addAnnouncement(spoken, announcement, { businessDay, revision: hall.log.next });
    const fact = { type: 'announcement.began', announcementId: id, zone, labels, text, until } as const;
    hall.log.record(fact, from, businessDay);
    return toSpoken(spoken);
  }
}

/** The announcement with the labels that the system knows. */
async function worded(hall: HallStores, zone: string, { says }: SpeakBody): Promise<Decision<Announcement>> {
  const ids = says.kind === 'call' ? says.calls.map(({ ticket }) => ticket) : [says.ticket];
  const tickets = new Map(
    (await hall.tickets.find('id', [...new Set(ids)])).map((one) => [one.id, one.label]),
  );
  if (!ids.every((id) => tickets.has(id))) return refuse('ticket.unknown');
  const named = (ticketId: string) => ({ ticketId, label: tickets.get(ticketId) ?? '' });
  if (says.kind === 'call') {
    const calls = says.calls.map(({ ticket, ...call }) => ({ ...named(ticket), ...call }));
    return accept({ kind: 'call', zone, courtesy: says.courtesy, calls });
  }
  const { ticket, ...rest } = says;
  return accept({ ...rest, ...named(ticket), zone });
}
