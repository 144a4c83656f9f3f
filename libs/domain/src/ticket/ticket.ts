import type { CalendarDate, Instant } from '../shared/text.js';
import type { HoldReason } from './hold.js';
import type { Lane } from './lane.js';
import type { TicketState } from './life.js';
import type { PriorityReason } from './priority.js';

export const ticketSources = ['walkIn', 'counter', 'appointment', 'group'] as const;
export type TicketSource = (typeof ticketSources)[number];

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** One person's (or one group's) place in a line. Its label and arrival never change, whatever happens to it. */
export interface Ticket {
  /** UUID, sortable by time. Safe to show to staff; opens nothing for the public. */
  readonly id: string;
  /** What the QR code holds: unguessable, opens the holder's own page. */
  readonly code: string;
  readonly hallId: number;
  readonly serviceId: number;
  readonly businessDay: CalendarDate;
  readonly letter: string;
  readonly number: number;
  readonly label: string;
  readonly lane: Lane;
  /** Why it is in the priority lane. For the clerk and for statistics; never shown to the lobby. */
  readonly priorityReason: PriorityReason | null;
  readonly source: TicketSource;
  readonly language: Language;
  /** How many people come with it: more than one for a batch of a group. */
  readonly partySize: number;
  readonly state: TicketState;
  readonly issuedAt: Instant;
  /** The smallest rank of a line is called next; equal ranks go by issue order. */
  readonly rankAt: Instant;
  /** Revision of the hall at which the ticket was issued: its place in the order of issue. */
  readonly issueRevision: number;
  /** The window that has it or had it last. On a waiting ticket: the only window that may call it. */
  readonly serviceWindowId: number | null;
  /** How often it was called, first call included. */
  readonly calls: number;
  readonly calledAt: Instant | null;
  /** When the holder answered that call: on the way. */
  readonly comingAt: Instant | null;
  /** Revision of its latest call: the order in which a board shows calls. */
  readonly callRevision: number | null;
  readonly startedAt: Instant | null;
  /** When it left its window for good, or for the time being (missed, on hold). */
  readonly endedAt: Instant | null;
  /** What it waits for aside, and when it comes back into the line by itself. */
  readonly holdReason: HoldReason | null;
  readonly holdUntil: Instant | null;
  /** Codes of the papers that a clerk has seen; `null` before anybody looked. */
  readonly papers: readonly string[] | null;
  /** How the visit ended: a result code of its service. */
  readonly result: string | null;
  /** Grows with every change; a write names the version that it saw. */
  readonly version: number;
}
