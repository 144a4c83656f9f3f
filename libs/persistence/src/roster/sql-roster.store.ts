import type { FoundColumn, FoundSheet, RosterHead, RosterStore } from '#application/ports';
import type { Instant } from '#domain';
import { fromJson } from '../json.js';
import { date } from '../ticket/ticket.row.js';
import type { Transaction } from '../unit-of-work/packets.js';
import { rosterColumns, rosterValues, toRoster, type RosterRecord } from './roster.row.js';

/** How many of an agency's last rosters are asked what its columns mean. */
const lastOnes = 5;

export class SqlRosterStore implements RosterStore {
  constructor(private readonly tx: Transaction) {}

  add(roster: RosterHead): void {
    this.tx.write(`INSERT INTO rosters (${rosterColumns}, touched_at) VALUES (?, NOW(3))`, [
      rosterValues(roster),
    ]);
  }

  async addFile(roster: RosterHead, part: number, sealed: string): Promise<void> {
    await this.tx.query('INSERT INTO roster_files (roster_id, part, subject_id, bytes_sealed) VALUES (?)', [
      [roster.id, part, roster.subjectId, sealed],
    ]);
  }

  lock(id: string): Promise<RosterHead | undefined> {
    return this.one('id = ? FOR UPDATE', [id]);
  }

  find(id: string): Promise<RosterHead | undefined> {
    return this.one('id = ?', [id]);
  }

  ofBooking(bookingId: string): Promise<RosterHead[]> {
    return this.select('group_booking_id = ? ORDER BY created_at DESC LIMIT 50', [bookingId]);
  }

  save(before: RosterHead, after: RosterHead): void {
    this.tx.writeExactly(
      1,
      `UPDATE rosters SET state = ?, file_name_sealed = ?, wish = ?, found = ?, problem = ?, mode = ?, duplicates = ?,
         done = ?, total = ?, started_at = ?, attempt = ?, merged_into = ?, version = version + 1, touched_at = NOW(3)
       WHERE id = ? AND version = ?`,
      [
        ...[after.state, after.fileNameSealed, JSON.stringify(after.wish)],
        ...[after.found && JSON.stringify(after.found), after.problem, after.mode, after.duplicates],
        ...[after.done, after.total, date(after.startedAt), after.attempt, after.mergedInto],
        ...[before.id, before.version],
      ],
    );
  }

  advance(id: string, rows: number): void {
    this.tx.writeExactly(
      1,
      `UPDATE rosters SET done = LEAST(total, done + ?), version = version + 1, touched_at = NOW(3) WHERE id = ?`,
      [rows, id],
    );
  }

  async file(id: string): Promise<string[]> {
    const parts = await this.tx.query<{ bytes_sealed: string | null }[]>(
      'SELECT bytes_sealed FROM roster_files WHERE roster_id = ? ORDER BY part',
      [id],
    );
    return parts.flatMap(({ bytes_sealed: sealed }) => sealed ?? []);
  }

  async eraseFiles(now: Instant, limit: number): Promise<number> {
    const due = await this.tx.query<{ id: string }[]>(
      `SELECT id FROM rosters WHERE file_erased_on <= ? AND file_name_sealed IS NOT NULL LIMIT ? FOR UPDATE`,
      [new Date(now), limit],
    );
    if (due.length === 0) return 0;
    const ids = due.map(({ id }) => id);
    this.tx.write('DELETE FROM roster_files WHERE roster_id IN (?)', [ids]);
    this.tx.write('UPDATE rosters SET file_name_sealed = NULL, version = version + 1 WHERE id IN (?)', [ids]);
    return ids.length;
  }

  async lastColumns(agencyId: string): Promise<FoundColumn[]> {
    const rows = await this.tx.query<{ found: unknown }[]>(
      `SELECT found FROM rosters WHERE agency_id = ? AND found IS NOT NULL
       ORDER BY created_at DESC LIMIT ?`,
      [agencyId, lastOnes],
    );
    return rows.flatMap(({ found }) => fromJson<FoundSheet>(found).columns);
  }

  unfinished(before: Instant): Promise<RosterHead[]> {
    return this.select(
      `state IN ('uploaded', 'reading', 'confirmed', 'booking') AND touched_at <= ? ORDER BY touched_at LIMIT 50`,
      [new Date(before)],
    );
  }

  async withPlaces(now: Instant): Promise<string[]> {
    const rows = await this.tx.query<{ id: string }[]>(
      `SELECT r.id FROM rosters r JOIN group_bookings g ON g.id = r.group_booking_id
       WHERE r.state = 'done' AND g.state = 'booked' AND g.taken < g.places AND g.starts_at > ?
         AND (g.held_until IS NULL OR g.held_until > ?)
         AND EXISTS (SELECT 1 FROM roster_rows w WHERE w.roster_id = r.id AND w.state = 'waiting')
       ORDER BY r.created_at LIMIT 20`,
      [new Date(now), new Date(now)],
    );
    return rows.map(({ id }) => id);
  }

  private async one(condition: string, parameters: readonly unknown[]): Promise<RosterHead | undefined> {
    return (await this.select(condition, parameters))[0];
  }

  private async select(condition: string, parameters: readonly unknown[]): Promise<RosterHead[]> {
    const rows = await this.tx.query<RosterRecord[]>(
      `SELECT ${rosterColumns} FROM rosters WHERE ${condition}`,
      parameters,
    );
    return rows.map(toRoster);
  }
}
