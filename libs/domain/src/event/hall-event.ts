import type { HelpKind, PauseReason, WindowState } from '../hall/plan.js';
import type { CalendarDate, Instant, Text } from '../shared/text.js';
import type { TicketEventType, TicketState } from '../ticket/life.js';
import type { HoldReason } from '../ticket/hold.js';
import type { Lane } from '../ticket/lane.js';

/**
 * What happened in a hall, written in the same transaction as the change itself. `(hallId, revision)` has no gaps, so
 * the events are at once the log, the outbox for screens and jobs, and the source of every statistic.
 */
export type HallEvent = HallFact & {
  readonly hallId: number;
  readonly revision: number;
  readonly at: Instant;
  readonly businessDay: CalendarDate;
};

/** The part of an event that the rules decide; the store adds revision and time. */
export type HallFact = TicketMoved | WindowTurned | WindowNoted | DayTurned | AnnouncementBegan;

export interface TicketMoved {
  readonly type: TicketEventType;
  readonly ticketId: string;
  readonly label: string;
  /** Code of the service in whose line the ticket stands after the move. */
  readonly service: string;
  /** Code of the service whose line it left, where that is another one. */
  readonly leaves?: string;
  readonly lane: Lane;
  /** Its rank after the move: with it, the log alone can say who had to be called before whom. */
  readonly rankAt: Instant;
  /** `null` when the ticket began with this event. */
  readonly from: TicketState | null;
  readonly to: TicketState;
  /** Number of the window that moved it, `null` for moves without one. */
  readonly window: number | null;
  /** Number of the only window that may call it from now on. */
  readonly boundFor?: number;
  readonly calls: number;
  /** Why it was put on hold, and when it comes back by itself. */
  readonly reason?: HoldReason;
  readonly until?: Instant;
  readonly papers?: readonly string[];
  readonly result?: string;
  /** With a call: called by its number, out of turn. */
  readonly picked?: boolean;
  /** With a call: which services the window called then, so that the order can be explained after a change of duties. */
  readonly duties?: readonly string[];
  /** With an undone step: when it had been called, and when service had begun. */
  readonly calledAt?: Instant | null;
  readonly startedAt?: Instant | null;
}

/** A window that opens, pauses or closes. */
export interface WindowTurned {
  readonly type: 'window.opened' | 'window.paused' | 'window.closed';
  readonly window: number;
  readonly state: WindowState;
  /** With a pause: why, and when the clerk means to be back. */
  readonly reason?: PauseReason;
  readonly until?: Instant;
}

/** What happens at a window and does not change whether it calls. */
export interface WindowNoted {
  readonly type:
    | 'window.sat-down'
    | 'window.left'
    | 'window.help-called'
    | 'window.help-answered'
    | 'window.duties-changed';
  readonly window: number;
  /** With sitting down: somebody else sat there. */
  readonly tookOver?: boolean;
  /** With sitting down: the account of who sits there now, and gives the orders that follow. */
  readonly staff?: string;
  readonly help?: HelpKind;
  readonly services?: readonly string[];
}

export interface DayTurned {
  readonly type: 'day.opened' | 'day.closed';
  /** On the first turn of a day: who was carried over from an earlier one, by service code. */
  readonly waiting?: Readonly<Record<string, number>>;
}

/** A loudspeaker begins to say something. Boards of its zone show the words until they are said. */
export interface AnnouncementBegan {
  readonly type: 'announcement.began';
  readonly announcementId: string;
  readonly zone: string;
  readonly labels: readonly string[];
  readonly text: Text;
  readonly until: Instant;
}

export type HallEventType = HallFact['type'];

export function isTicketMoved(fact: HallFact): fact is TicketMoved {
  return fact.type.startsWith('ticket.');
}

export function isWindowTurned(fact: HallFact): fact is WindowTurned {
  return fact.type === 'window.opened' || fact.type === 'window.paused' || fact.type === 'window.closed';
}

export function isAnnouncement(fact: HallFact): fact is AnnouncementBegan {
  return fact.type === 'announcement.began';
}
