import type { SpokenAnnouncement } from '#application/ports';
import { labelsOf, type Announcement, type SaidCall } from '#domain';
import { fromJson } from '../json.js';

export interface AnnouncementRow {
  readonly id: string;
  readonly zone: string;
  readonly says: unknown;
  readonly text_zh: string;
  readonly text_en: string;
  readonly begun_at: Date;
  readonly until_at: Date;
  readonly ended_at: Date | null;
  readonly outcome: SpokenAnnouncement['outcome'];
}

export const announcementColumns = 'id, zone, says, text_zh, text_en, begun_at, until_at, ended_at, outcome';

export function toSpoken(row: AnnouncementRow): SpokenAnnouncement {
  return {
    id: row.id,
    zone: row.zone,
    labels: labelsOf(fromJson<Announcement>(row.says)),
    text: { zh: row.text_zh, en: row.text_en },
    from: row.begun_at.getTime(),
    until: row.until_at.getTime(),
    ended: row.ended_at?.getTime() ?? null,
    outcome: row.outcome,
  };
}

/** The calls that an announcement said; none for a retraction or a group. */
export function toSaidCalls(row: AnnouncementRow): SaidCall[] {
  const says = fromJson<Announcement>(row.says);
  if (says.kind !== 'call') return [];
  const at = row.begun_at.getTime();
  return says.calls.map(({ ticketId, label, calls, turn }) => ({ ticketId, label, calls, turn, at }));
}
