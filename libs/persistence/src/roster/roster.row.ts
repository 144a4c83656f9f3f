import type { RosterHead } from '#application/ports';
import { fromJson } from '../json.js';
import { date } from '../ticket/ticket.row.js';

export const rosterColumns = `id, group_booking_id, agency_id, subject_id, state, file_name_sealed, file_digest,
  file_erased_on, wish, found, problem, mode, duplicates, done, total, started_at, attempt, merged_into, version,
  created_by, created_at`;

export interface RosterRecord {
  readonly id: string;
  readonly group_booking_id: string;
  readonly agency_id: string;
  readonly subject_id: string;
  readonly state: RosterHead['state'];
  readonly file_name_sealed: string | null;
  readonly file_digest: string;
  readonly file_erased_on: Date;
  readonly wish: unknown;
  readonly found: unknown;
  readonly problem: RosterHead['problem'];
  readonly mode: RosterHead['mode'];
  readonly duplicates: RosterHead['duplicates'];
  readonly done: number;
  readonly total: number;
  readonly started_at: Date | null;
  readonly attempt: number;
  readonly merged_into: string | null;
  readonly version: number;
  readonly created_by: string;
  readonly created_at: Date;
}

export function toRoster(row: RosterRecord): RosterHead {
  return {
    id: row.id,
    bookingId: row.group_booking_id,
    agencyId: row.agency_id,
    subjectId: row.subject_id,
    state: row.state,
    fileNameSealed: row.file_name_sealed,
    fileDigest: row.file_digest,
    fileErasedOn: row.file_erased_on.getTime(),
    wish: fromJson(row.wish),
    found: row.found === null ? null : fromJson(row.found),
    problem: row.problem,
    mode: row.mode,
    duplicates: row.duplicates,
    done: row.done,
    total: row.total,
    startedAt: row.started_at?.getTime() ?? null,
    attempt: row.attempt,
    mergedInto: row.merged_into,
    version: row.version,
    createdBy: row.created_by,
    createdAt: row.created_at.getTime(),
  };
}

export function rosterValues(roster: RosterHead): unknown[] {
  return [
    ...[roster.id, roster.bookingId, roster.agencyId, roster.subjectId, roster.state],
    ...[roster.fileNameSealed, roster.fileDigest, new Date(roster.fileErasedOn)],
    ...[JSON.stringify(roster.wish), roster.found && JSON.stringify(roster.found), roster.problem],
    ...[roster.mode, roster.duplicates, roster.done, roster.total, date(roster.startedAt), roster.attempt],
    ...[roster.mergedInto, roster.version, roster.createdBy, new Date(roster.createdAt)],
  ];
}
