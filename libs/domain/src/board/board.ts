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
  /** 1 for the first call, more when called again; 0 for somebody who walked up without a number. */
  readonly calls: number;
  /** Of the last call, or of the miss; `neverCalled` for a walk-up. */
  readonly at: Instant;
  /** When service began, for who is or was served. */
  readonly answeredAt?: Instant;
}

export const neverCalled: Instant = 0;

/** What hangs over a window: its state, and the one ticket that it has. */
export interface WindowOnBoard {
  readonly state: WindowState;
  /** While paused: when the clerk means to be back. */
  readonly until?: Instant;
  readonly ticket?: BoardCall;
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
  /** By window number; a window without an entry is closed and has nobody. */
  readonly windows: Readonly<Record<number, WindowOnBoard>>;
  /** What was said last in each zone, by letter; it says itself until when it is shown. */
  readonly captions: Readonly<Record<string, Caption>>;
}

/** Enough for the longest board (two pages of ten rows) and its missed list. */
export const boardCallLimit = 24;

export function emptyBoard(revision: number, businessDay: CalendarDate): Board {
  return { revision, businessDay, calls: [], missed: [], waiting: {}, windows: {}, captions: {} };
}
