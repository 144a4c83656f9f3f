import type { CalendarDate, Instant } from '../shared/text.js';
import type { Lane } from './lane.js';
import type { TicketState } from './life.js';

export const ticketSources = ['walkIn', 'appointment', 'group'] as const;
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
  readonly source: TicketSource;
  readonly language: Language;
  readonly state: TicketState;
  readonly issuedAt: Instant;
  /** The smallest rank of a line is called next; equal ranks go by issue order. */
  readonly rankAt: Instant;
  /** Revision of the hall at which the ticket was issued: its place in the order of issue. */
  readonly issueRevision: number;
  /** The window that called it last; kept after the end for statistics. */
  readonly serviceWindowId: number | null;
  /** How often it was called, first call included. */
  readonly calls: number;
  readonly calledAt: Instant | null;
  /** Revision of its latest call: the order in which a board shows calls. */
  readonly callRevision: number | null;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  /** Grows with every change; a write names the version that it saw. */
  readonly version: number;
}
