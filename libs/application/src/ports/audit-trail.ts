import type { Instant } from '#domain';

/** What somebody did, saw or took along. Names by id and code only: the trail outlives the people in it. */
export interface AuditEntry {
  /** Who, as `kind:id`: `staff:019a…`, `job:retention`. */
  readonly actor: string;
  /** What, as `thing.happened`: `contact.revealed`. */
  readonly action: string;
  /** To whom or what, as `kind:id`. */
  readonly subject: string;
  readonly facts?: AuditFacts;
}

export type AuditFacts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** The audit of one unit of work: what is recorded is written if the unit commits, and only then. */
export abstract class AuditTrail {
  /** What looks like personal data among the facts is left out. */
  abstract record(entry: AuditEntry): void;
}

export interface AuditRecord extends Required<AuditEntry> {
  /** Counts from 1 without gaps. */
  readonly sequence: number;
  readonly at: Instant;
}

export interface AuditQuery {
  readonly actor?: string | undefined;
  readonly action?: string | undefined;
  readonly subject?: string | undefined;
  readonly from?: Instant | undefined;
  /** Exclusive. */
  readonly to?: Instant | undefined;
  /** Only entries with a smaller sequence. */
  readonly before?: number | undefined;
}

export abstract class AuditReader {
  /** The newest first. */
  abstract find(query: AuditQuery, limit: number): Promise<AuditRecord[]>;
}
