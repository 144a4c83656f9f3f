import type {
  DateOrder,
  DuplicatePolicy,
  FileProblem,
  Finding,
  Instant,
  RosterField,
  RosterMode,
  RosterState,
  RowState,
} from '#domain';
import type { AccountAnswerStore } from './accounts-stores.js';
import type { AuditTrail } from './audit-trail.js';
import type { FieldCipher } from './field-cipher.js';
import type { GroupSeats } from './group-seats.js';
import type { SubjectStore } from './personal-unit-of-work.js';
import type { SheetEncoding } from './roster-sheets.js';

/** What the agency said about its file. */
export interface RosterWish {
  readonly mapping?: readonly { readonly index: number; readonly field: RosterField | null }[];
  readonly encoding?: SheetEncoding | undefined;
  readonly dateOrder?: DateOrder | undefined;
  readonly sheet?: string | undefined;
}

export interface FoundColumn {
  readonly index: number;
  readonly header: string;
  readonly field: RosterField | null;
  readonly sure: number;
  readonly asksDateOrder: boolean;
}

/** What was found in the file: words of its header, and not a cell. */
export interface FoundSheet {
  readonly kind: 'xlsx' | 'csv';
  readonly sheet: string | null;
  readonly sheets: readonly string[];
  readonly encoding: SheetEncoding | null;
  readonly serialShift: number;
  readonly headerRow: number;
  readonly hiddenRows: number;
  readonly oldTemplate: boolean;
  readonly dateOrder: DateOrder | null;
  readonly columns: readonly FoundColumn[];
}

/** A list of travellers that an agency uploaded for one of its bookings. */
export interface RosterHead {
  readonly id: string;
  readonly bookingId: string;
  readonly agencyId: string;
  /** Under whose key the file is sealed. */
  readonly subjectId: string;
  readonly state: RosterState;
  readonly fileNameSealed: string | null;
  readonly fileDigest: string;
  readonly fileErasedOn: Instant;
  readonly wish: RosterWish;
  readonly found: FoundSheet | null;
  readonly problem: FileProblem | null;
  readonly mode: RosterMode | null;
  readonly duplicates: DuplicatePolicy | null;
  readonly done: number;
  readonly total: number;
  readonly startedAt: Instant | null;
  readonly attempt: number;
  readonly mergedInto: string | null;
  readonly version: number;
  readonly createdBy: string;
  readonly createdAt: Instant;
}

/** A row as it is kept. The sealed cells are bound to the subject, whose only row this is. */
export interface StoredRow {
  readonly row: number;
  readonly key: string;
  readonly subjectId: string;
  readonly cellsSealed: string | null;
  readonly personIndex: Buffer | null;
  readonly state: RowState;
  /** Codes and fields; never a value. */
  readonly findings: readonly Finding[];
  readonly hasWarning: boolean;
  readonly isFixable: boolean;
  /** Whether this one of several of the same person is to be booked; null while nobody has said. */
  readonly kept: boolean | null;
  readonly appointmentId: string;
}

export type RowCounts = Readonly<Record<RowState | 'rows' | 'warnings' | 'fixable', number>>;

export interface RowQuery {
  readonly states?: readonly RowState[] | undefined;
  readonly after?: number | undefined;
  readonly to?: number | undefined;
  readonly limit: number;
}

export interface RosterStore {
  add(roster: RosterHead): void;
  /** Parts of a file, one statement each: a packet holds no whole file. */
  addFile(roster: RosterHead, part: number, sealed: string): Promise<void>;
  /** Locked until the commit. */
  lock(id: string): Promise<RosterHead | undefined>;
  /** As it is, without waiting for anybody. */
  find(id: string): Promise<RosterHead | undefined>;
  ofBooking(bookingId: string): Promise<RosterHead[]>;
  /** Fails when the roster is not at `before.version` any more. */
  save(before: RosterHead, after: RosterHead): void;
  /** Some more rows are done. */
  advance(id: string, rows: number): void;
  file(id: string): Promise<string[]>;
  /** Deletes files whose day has come; answers of how many rosters. */
  eraseFiles(now: Instant, limit: number): Promise<number>;
  /** What this agency's columns meant the last times. */
  lastColumns(agencyId: string): Promise<FoundColumn[]>;
  /** Rosters that a job should move on and that nobody has touched since `before`. */
  unfinished(before: Instant): Promise<RosterHead[]>;
  /** Rosters with people who wait for a place, of groups that have one. */
  withPlaces(now: Instant): Promise<string[]>;
}

export interface RosterRowStore {
  clear(rosterId: string): Promise<void>;
  add(rosterId: string, rows: readonly StoredRow[]): void;
  page(rosterId: string, query: RowQuery): Promise<StoredRow[]>;
  /** Locked until the commit. */
  lock(rosterId: string, query: RowQuery): Promise<StoredRow[]>;
  lockRows(rosterId: string, rows: readonly number[]): Promise<StoredRow[]>;
  /** Rows of any roster of a booking by the keys that their workbook carried. */
  byKeys(bookingId: string, keys: readonly string[]): Promise<(StoredRow & { readonly rosterId: string })[]>;
  byAppointment(appointmentId: string): Promise<(StoredRow & { readonly rosterId: string }) | undefined>;
  /** Of every row that says who it is. */
  people(rosterId: string): Promise<Pick<StoredRow, 'row' | 'personIndex' | 'state' | 'kept'>[]>;
  save(rosterId: string, rows: readonly StoredRow[]): void;
  /** These rows got what they wanted, and had not got it before. */
  markBooked(rosterId: string, rows: readonly number[]): void;
  /** A member who goes no more; the row stays, for whoever asks what happened. */
  markCancelled(rosterId: string, row: number): void;
  counts(rosterId: string): Promise<RowCounts>;
  /** Numbers of rows that can be booked, in their order. */
  bookable(rosterId: string): Promise<number[]>;
  lastRow(rosterId: string): Promise<number>;
  /** Who of these has a live appointment for the service of a booking, and with which group. */
  livesOf(
    bookingId: string,
    people: readonly Buffer[],
  ): Promise<{ readonly index: Buffer; readonly groupId: string | null }[]>;
}

/** Somebody who goes with a group. */
export interface MemberSeen {
  readonly appointmentId: string;
  readonly subjectId: string;
  readonly state: string;
  readonly nameSealed: string | null;
  readonly documentSealed: string | null;
}

export interface MemberStore {
  ofBooking(bookingId: string): Promise<MemberSeen[]>;
  /** Name and document in clear of somebody whose key is there. */
  open(member: MemberSeen, cipher: FieldCipher): { name: string; document: string };
}

export interface RosterStores {
  readonly rosters: RosterStore;
  readonly rows: RosterRowStore;
  readonly members: MemberStore;
  readonly seats: GroupSeats;
  readonly subjects: SubjectStore;
  readonly answers: AccountAnswerStore;
  readonly audit: AuditTrail;
}

/**
 * One transaction about rosters and the seats of their groups, tried again as a whole when it lost a race: `work` may
 * run more than once and keeps no state of its own.
 */
export abstract class RosterUnitOfWork {
  /** Throws `Unavailable` when the unit did not commit within its deadline. */
  abstract run<T>(work: (stores: RosterStores) => Promise<T>): Promise<T>;
}

/** Wakes the worker. A wish, not a promise: what is to be done stands in the database and is swept. */
export abstract class RosterJobs {
  abstract wake(job: 'read' | 'book', rosterId: string): Promise<void>;
  /** One job for each range of rows, and one when all of them are through. */
  abstract bookRanges(rosterId: string, ranges: readonly { from: number; to: number }[]): Promise<void>;
}
