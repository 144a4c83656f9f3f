import type { CalendarDate, Instant } from '../shared/text.js';
import type { WindowState } from '../hall/plan.js';
import type { Caption } from './caption.js';
import type { TicketState } from '../ticket/life.js';

/** One line of a lobby board: a ticket and the window it was called to. */
export interface BoardCall {
  readonly ticketId: string;
  readonly label: string;
  readonly window: number;
  /** `called` until somebody came or did not come. */
  readonly state: TicketState;
  /** 1 for the first call, more when called again. */
  readonly calls: number;
  readonly at: Instant;
}

/** What a lobby may know about its hall at one revision. Holds no personal data by construction. */
export interface Board {
  readonly revision: number;
  readonly businessDay: CalendarDate;
  /** Newest call first, at most `boardCallLimit`. */
  readonly calls: readonly BoardCall[];
  /** Called, did not come, may come back; newest first. */
  readonly missed: readonly BoardCall[];
  /** People waiting by service code; a service without an entry has nobody waiting. */
  readonly waiting: Readonly<Record<string, number>>;
  /** State by window number; a window without an entry is closed. */
  readonly windows: Readonly<Record<number, WindowState>>;
  /** What was said last in each zone, by letter; it says itself until when it is shown. */
  readonly captions: Readonly<Record<string, Caption>>;
}

/** Enough for the longest board (two pages of ten rows) and its missed list. */
export const boardCallLimit = 24;

export function emptyBoard(revision: number, businessDay: CalendarDate): Board {
  return { revision, businessDay, calls: [], missed: [], waiting: {}, windows: {}, captions: {} };
}
