import type { AnnouncementOutcome, SpokenAnnouncement, VoiceStore } from '#application/ports';
import type { Announcement, CalendarDate, Instant, SaidCall, VoiceLease, VoiceLevel } from '#domain';
import type { Transaction } from '../unit-of-work/packets.js';
import { announcementColumns, toSaidCalls, toSpoken, type AnnouncementRow } from './announcement.row.js';
import { toLevel, type LevelRow } from './loudspeaker.row.js';

/** How long a lease lasts yet, in ms, by the clock of the database: the only one that all hosts share. */
const leftMs = 'GREATEST(0, TIMESTAMPDIFF(MICROSECOND, NOW(3), leased_until) DIV 1000) AS leftMs';

export class SqlVoiceStore implements VoiceStore {
  constructor(
    private readonly tx: Transaction,
    private readonly hallId: number,
  ) {}

  async lease(zone: string): Promise<VoiceLease | undefined> {
    const [lease] = await this.tx.query<VoiceLease[]>(
      `SELECT host, token, ${leftMs} FROM loudspeakers WHERE hall_id = ? AND zone = ?`,
      [this.hallId, zone],
    );
    return lease;
  }

  async takeLease(zone: string, host: string, forMs: number): Promise<VoiceLease> {
    await this.ensure(zone);
    // Assigned from left to right: the token looks at the host and the time that were there before.
    await this.tx.query(
      `UPDATE loudspeakers SET token = token + (host <> ? OR leased_until <= NOW(3)), host = ?,
         leased_until = NOW(3) + INTERVAL ? MICROSECOND
       WHERE hall_id = ? AND zone = ? AND (host = ? OR leased_until <= NOW(3))`,
      [host, host, forMs * 1_000, this.hallId, zone, host],
    );
    const lease = await this.lease(zone);
    if (!lease) throw new Error(`zone ${zone} of hall ${this.hallId} has no loudspeaker`);
    return lease;
  }

  async releaseLease(zone: string, host: string): Promise<void> {
    await this.tx.query(
      'UPDATE loudspeakers SET leased_until = NOW(3) WHERE hall_id = ? AND zone = ? AND host = ?',
      [this.hallId, zone, host],
    );
  }

  async level(zone: string): Promise<VoiceLevel> {
    const [row] = await this.tx.query<LevelRow[]>(
      'SELECT steps, mute_reason, muted_until FROM loudspeakers WHERE hall_id = ? AND zone = ?',
      [this.hallId, zone],
    );
    return toLevel(row);
  }

  async setLevel(zone: string, { steps, mute }: VoiceLevel): Promise<void> {
    await this.ensure(zone);
    await this.tx.query(
      'UPDATE loudspeakers SET steps = ?, mute_reason = ?, muted_until = ? WHERE hall_id = ? AND zone = ?',
      [steps, mute?.reason ?? null, mute ? new Date(mute.until) : null, this.hallId, zone],
    );
  }

  async announcement(id: string): Promise<SpokenAnnouncement | undefined> {
    const [row] = await this.tx.query<AnnouncementRow[]>(
      `SELECT ${announcementColumns} FROM announcements WHERE id = ? AND hall_id = ?`,
      [id, this.hallId],
    );
    return row && toSpoken(row);
  }

  async addAnnouncement(
    { id, zone, text, from, until }: SpokenAnnouncement,
    announcement: Announcement,
    { businessDay, revision }: { readonly businessDay: CalendarDate; readonly revision: number },
  ): Promise<void> {
    const says = JSON.stringify(announcement);
    await this.tx.query(
      `INSERT INTO announcements
         (id, hall_id, zone, revision, business_day, says, text_zh, text_en, begun_at, until_at) VALUES ?`,
      [
        [
          [
            ...[id, this.hallId, zone, revision, businessDay, says, text.zh, text.en],
            new Date(from),
            new Date(until),
          ],
        ],
      ],
    );
  }

  async endAnnouncement(id: string, at: Instant, outcome: AnnouncementOutcome): Promise<void> {
    await this.tx.query(
      'UPDATE announcements SET ended_at = ?, outcome = ? WHERE id = ? AND hall_id = ? AND ended_at IS NULL',
      [new Date(at), outcome, id, this.hallId],
    );
  }

  async cutUnended(zone: string, at: Instant): Promise<void> {
    await this.tx.query(
      `UPDATE announcements SET ended_at = ?, outcome = 'cut' WHERE hall_id = ? AND zone = ? AND ended_at IS NULL`,
      [new Date(at), this.hallId, zone],
    );
  }

  async saidSince(zone: string, since: Instant): Promise<SaidCall[]> {
    const rows = await this.tx.query<AnnouncementRow[]>(
      `SELECT ${announcementColumns} FROM announcements
       WHERE hall_id = ? AND zone = ? AND begun_at >= ? AND outcome = 'whole' ORDER BY revision`,
      [this.hallId, zone, new Date(since)],
    );
    return rows.flatMap(toSaidCalls);
  }

  private async ensure(zone: string): Promise<void> {
    await this.tx.query('INSERT IGNORE INTO loudspeakers (hall_id, zone) VALUES (?, ?)', [this.hallId, zone]);
  }
}
