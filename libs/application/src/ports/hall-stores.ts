import type {
  Announcement,
  CalendarDate,
  DayMark,
  Desk,
  HallFact,
  HallPlan,
  Heads,
  Instant,
  Move,
  Place,
  SaidCall,
  Step,
  Text,
  Ticket,
  VoiceLease,
  VoiceLevel,
} from '#domain';
import type { AuditTrail } from './audit-trail.js';
import type { AppointmentStore, GroupStore, SlotStore } from './booking-stores.js';

/**
 * Everything that a unit of work may read and write in its hall. A read is one round trip, however many rows. A write
 * travels with the next read or with the commit, and what the database says against it is thrown there.
 */
export interface HallStores {
  readonly plan: HallPlan;
  readonly log: HallLog;
  readonly numbers: NumberStore;
  readonly tickets: TicketStore;
  readonly desks: DeskStore;
  readonly answers: AnswerStore;
  readonly days: DayStore;
  readonly voice: VoiceStore;
  readonly slots: SlotStore;
  readonly appointments: AppointmentStore;
  readonly groups: GroupStore;
  readonly audit: AuditTrail;
}

/** The events of this unit; written with the commit, so that revisions have no gap. */
export interface HallLog {
  /** Revision that the next recorded fact will get. */
  readonly next: number;
  record(fact: HallFact, at: Instant, businessDay: CalendarDate): void;
  /** All moves of a ticket, those of this unit included, oldest first. */
  movesOf(ticketId: string): Promise<Move[]>;
}

export interface NumberStore {
  /** The last number issued today by letter; 0 where none was. */
  lastOf(businessDay: CalendarDate, letters: readonly string[]): Promise<Map<string, number>>;
  /** Moves the counters on. Fails when another number was issued since `from` was read. */
  move(businessDay: CalendarDate, moves: readonly NumberMove[]): void;
}

export interface NumberMove {
  readonly letter: string;
  readonly from: number;
  readonly to: number;
}

/** How many heads of which lines, by service id. */
export interface HeadCounts {
  readonly services: ReadonlyMap<number, number>;
  readonly groups: ReadonlyMap<number, number>;
}

export interface TicketStore {
  add(tickets: readonly Ticket[]): void;
  /** Writes changed tickets. Fails when any of them is not as `before` any more. */
  save(steps: readonly Step[]): void;
  /**
   * The first waiting tickets of each line: as many as asked for by service id, batches of groups by themselves, and
   * those sent to these windows.
   */
  heads(businessDay: CalendarDate, counts: HeadCounts, windowIds: readonly number[]): Promise<Heads>;
  /** Tickets by id or by the holder's code; what the hall does not have is left out. */
  find(key: 'id' | 'code', values: readonly string[]): Promise<Ticket[]>;
  /** The next waiting tickets of a line behind a place. */
  behind(place: Place, line: Pick<Ticket, 'serviceId' | 'businessDay'>, limit: number): Promise<Ticket[]>;
  /** The tickets of a day with these labels or bare numbers, whatever their state. */
  numbered(businessDay: CalendarDate, numbers: readonly string[]): Promise<Ticket[]>;
  /** Waiting tickets that were sent to these windows. */
  boundFor(businessDay: CalendarDate, windowIds: readonly number[]): Promise<Ticket[]>;
  /** Tickets on hold whose time has come, the earliest first, at most `limit`. */
  heldUntil(businessDay: CalendarDate, now: Instant, limit: number): Promise<Ticket[]>;
  /** Tickets of a day that wait or are on hold, at most `limit`. */
  unserved(businessDay: CalendarDate, limit: number): Promise<Ticket[]>;
  /** People waiting on a day by service id. */
  waiting(businessDay: CalendarDate): Promise<Map<number, number>>;
  /** Tickets of earlier days that have not ended, at most `limit`. */
  leftOver(before: CalendarDate, limit: number): Promise<Ticket[]>;
}

export interface DeskStore {
  /** Windows by number, with the ticket that each has; a number that the hall lacks is left out. */
  find(numbers: readonly number[]): Promise<Map<number, Desk>>;
  /** Writes what changes about windows beside their tickets. */
  save(desks: readonly Desk[]): void;
  /** Changes what a window calls, from the next unit of work on. */
  setDuties(windowId: number, serviceIds: readonly number[]): void;
}

/** Answers that were given, so that a repeated press gets the same one. */
export interface AnswerStore {
  find(presses: readonly Press[]): Promise<Map<string, GivenAnswer>>;
  add(answers: readonly GivenAnswer[]): void;
  /** Forgets at most `limit` answers that were given before; answers how many. */
  forget(before: Instant, limit: number): Promise<number>;
}

/** One press of one button: who pressed, what for, and the key that its retries repeat. */
export interface Press {
  readonly actor: string;
  readonly action: string;
  readonly key: string;
}

export interface GivenAnswer extends Press {
  /** What was asked, to tell a retry from a key used twice. */
  readonly asked: string;
  readonly answer: unknown;
}

export interface DayStore {
  mark(): Promise<DayMark>;
  setMark(mark: DayMark): void;
}

/** Who speaks in the zones of a hall, how loud, and what was said. Leases run by the clock of the database. */
export interface VoiceStore {
  lease(zone: string): Promise<VoiceLease | undefined>;
  /** Gives the zone to a host if it has it already or nobody has it; answers who has it now. */
  takeLease(zone: string, host: string, forMs: number): Promise<VoiceLease>;
  releaseLease(zone: string, host: string): Promise<void>;
  level(zone: string): Promise<VoiceLevel>;
  setLevel(zone: string, level: VoiceLevel): Promise<void>;
  announcement(id: string): Promise<SpokenAnnouncement | undefined>;
  addAnnouncement(
    spoken: SpokenAnnouncement,
    announcement: Announcement,
    written: { readonly businessDay: CalendarDate; readonly revision: number },
  ): Promise<void>;
  /** Only an announcement that has not ended yet ends. */
  endAnnouncement(id: string, at: Instant, outcome: AnnouncementOutcome): Promise<void>;
  /** Whatever a zone's host left without an end was cut. */
  cutUnended(zone: string, at: Instant): Promise<void>;
  /** Calls that were said to the end in a zone, the oldest first. */
  saidSince(zone: string, since: Instant): Promise<SaidCall[]>;
}

export type AnnouncementOutcome = 'whole' | 'cut';

/** A line of the log of what was said. */
export interface SpokenAnnouncement {
  readonly id: string;
  readonly zone: string;
  readonly labels: readonly string[];
  readonly text: Text;
  readonly from: Instant;
  /** When it will have been said. */
  readonly until: Instant;
  readonly ended: Instant | null;
  /** `null` while it is being said. */
  readonly outcome: AnnouncementOutcome | null;
}

/** A press as a look-up key. No part may hold a blank, which the contracts see to. */
export function pressId(press: Press): string {
  return `${press.actor} ${press.action} ${press.key}`;
}
