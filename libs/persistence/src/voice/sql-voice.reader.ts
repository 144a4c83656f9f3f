import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { VoiceReader, type SpokenAnnouncement } from '#application/ports';
import type { CalendarDate, Caption } from '#domain';
import { fromJson } from '../json.js';
import type { Reads } from '../unit-of-work/packets.js';
import { reading } from '../unit-of-work/transaction.js';
import { announcementColumns, toSpoken, type AnnouncementRow } from './announcement.row.js';
import { toLevel, type LevelRow } from './loudspeaker.row.js';

@Injectable()
export class SqlVoiceReader extends VoiceReader {
  constructor(private readonly source: DataSource) {
    super();
  }

  async settings(hallId: number): Promise<unknown> {
    const [row] = await reading(this.source).query<{ voice: unknown }[]>(
      'SELECT voice FROM halls WHERE id = ?',
      [hallId],
    );
    return fromJson(row?.voice ?? {});
  }

  async speakers(hallId: number) {
    const rows = await reading(this.source).query<(LevelRow & { zone: string; spoken_for: number })[]>(
      `SELECT zone, leased_until > NOW(3) AS spoken_for, steps, mute_reason, muted_until
       FROM loudspeakers WHERE hall_id = ?`,
      [hallId],
    );
    return new Map(rows.map((row) => [row.zone, { spokenFor: row.spoken_for === 1, level: toLevel(row) }]));
  }

  async spoken(hallId: number, zone: string | undefined, limit: number): Promise<SpokenAnnouncement[]> {
    const [condition, values] = zone === undefined ? ['', []] : ['AND zone = ?', [zone]];
    const rows = await reading(this.source).query<AnnouncementRow[]>(
      `SELECT ${announcementColumns} FROM announcements WHERE hall_id = ? ${condition}
       ORDER BY revision DESC LIMIT ?`,
      [hallId, ...values, limit],
    );
    return rows.map(toSpoken);
  }
}

/** What was said last in each zone on a business day, for the board of a hall. */
export async function readCaptions(
  tx: Reads,
  hallId: number,
  businessDay: CalendarDate,
): Promise<Record<string, Caption>> {
  const rows = await tx.query<AnnouncementRow[]>(
    `SELECT ${announcementColumns} FROM announcements WHERE hall_id = ? AND business_day = ? AND revision IN
       (SELECT MAX(revision) FROM announcements WHERE hall_id = ? GROUP BY zone)`,
    [hallId, businessDay, hallId],
  );
  return Object.fromEntries(
    rows.map(toSpoken).map(({ zone, text, from, until }) => [zone, { text, from, to: until }]),
  );
}
