import type { WindowState } from '../hall/plan.js';
import type { CalendarDate, Instant } from '../shared/text.js';
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
export type HallFact = TicketMoved | WindowChanged | DayTurned;

export interface TicketMoved {
  readonly type: TicketEventType;
  readonly ticketId: string;
  readonly label: string;
  /** Code of the service in whose line the ticket stands after the move. */
  readonly service: string;
  readonly lane: Lane;
  /** Its rank after the move: with it, the log alone can say who had to be called before whom. */
  readonly rankAt: Instant;
  /** `null` when the ticket was issued by this event. */
  readonly from: TicketState | null;
  readonly to: TicketState;
  /** Number of the window that moved it, `null` for moves without one. */
  readonly window: number | null;
  readonly calls: number;
  /** Why it was put on hold. */
  readonly reason?: HoldReason;
}

export interface WindowChanged {
  readonly type: 'window.opened' | 'window.closed';
  readonly window: number;
  readonly state: WindowState;
}

export interface DayTurned {
  readonly type: 'day.opened' | 'day.closed';
}

export type HallEventType = HallFact['type'];

export function isTicketMoved(fact: HallFact): fact is TicketMoved {
  return fact.type.startsWith('ticket.');
}
