import type {
  Board,
  CalendarDate,
  CallReason,
  Desk,
  HallEvent,
  HallPlan,
  Instant,
  PlaceToCome,
  Standing,
  Ticket,
  TicketStory,
  VisitLengths,
  VoiceLevel,
} from '#domain';
import type { SpokenAnnouncement } from './hall-stores.js';

/** How halls are set up. */
export abstract class HallReader {
  abstract all(): Promise<HallPlan[]>;
  abstract byCode(code: string): Promise<HallPlan | undefined>;
  abstract byId(id: number): Promise<HallPlan | undefined>;
}

/** The hall as a lobby sees it. */
export abstract class BoardReader {
  /** The board and the revision at which it was true, read in one snapshot. */
  abstract board(plan: HallPlan, businessDay: CalendarDate): Promise<Board>;
  /** What happened after `revision`, oldest first, at most `limit`. */
  abstract eventsAfter(hallId: number, revision: number, limit: number): Promise<HallEvent[]>;
  /** The present revision by hall id. */
  abstract revisions(): Promise<Map<number, number>>;
}

/** Where tickets stood when their hall was at `revision`. */
export interface Standings {
  readonly revision: number;
  readonly standings: readonly {
    readonly ticket: Ticket;
    /** Among the people of the same service; `null` when it does not wait. */
    readonly standing: Standing | null;
  }[];
}

/** Single tickets and lines, for those who wait in them. */
export abstract class LineReader {
  abstract ticketByCode(code: string): Promise<Ticket | undefined>;
  /** These tickets of a hall as they stand at one moment; a ticket that is not there is left out. */
  abstract standings(hallId: number, ticketIds: readonly string[]): Promise<Standings>;
  /** The first `limit` who wait in a hall, all services together, in calling order. */
  abstract places(plan: HallPlan, businessDay: CalendarDate, limit: number): Promise<PlaceToCome[]>;
  /** People waiting by service id. */
  abstract waiting(plan: HallPlan, businessDay: CalendarDate): Promise<Map<number, number>>;
  /** People who would be called before somebody who came into these lines with this rank, by service id. */
  abstract aheadOf(
    plan: HallPlan,
    businessDay: CalendarDate,
    ranks: ReadonlyMap<number, Instant>,
  ): Promise<Map<number, number>>;
}

/** The windows of a hall, for those who serve at them. */
export abstract class DeskReader {
  abstract desks(plan: HallPlan): Promise<Desk[]>;
  /** The next tickets of a window in calling order. */
  abstract next(
    desk: Pick<Desk, 'serviceWindow'>,
    plan: HallPlan,
    businessDay: CalendarDate,
    limit: number,
  ): Promise<Ticket[]>;
  /** How many wait whom a window may call, and since when the longest. */
  abstract queue(
    desk: Desk,
    plan: HallPlan,
    businessDay: CalendarDate,
  ): Promise<{ readonly waiting: number; readonly longest: Instant | null }>;
  /** Tickets on hold at these windows, the longest first. */
  abstract held(windowIds: readonly number[], businessDay: CalendarDate): Promise<Ticket[]>;
  /** Tickets of a day that were finished at a window. */
  abstract finished(windowId: number, businessDay: CalendarDate): Promise<number>;
}

/** How long things took, for those who want to know what is usual. */
export abstract class HistoryReader {
  /** The 20th and the 80th percentile of a service's visits in ms; `null` where too few are known. Some minutes old. */
  abstract usualVisit(
    plan: HallPlan,
    serviceId: number,
    businessDay: CalendarDate,
  ): Promise<{ readonly from: number; readonly to: number } | null>;
  /**
   * How long the visits of a service keep a window, from the call to the end; `null` where too few are known. The
   * longest one in a hundred is left out. Some minutes old.
   */
  abstract visitLengths(
    plan: HallPlan,
    serviceId: number,
    businessDay: CalendarDate,
  ): Promise<VisitLengths | null>;
}

/** What the log says of single tickets. */
export abstract class StoryReader {
  /** The ticket with a label on a business day, with all its moves. */
  abstract story(plan: HallPlan, businessDay: CalendarDate, label: string): Promise<TicketStory | undefined>;
  /** How many of a service were called after `since`, by the rule that put each before others. */
  abstract callsSince(plan: HallPlan, service: string, since: Instant): Promise<Map<CallReason, number>>;
}

/** The voice of a hall, for those who look after it. */
export abstract class VoiceReader {
  /** The hall's document of settings as it is stored; it may lack any part. */
  abstract settings(hallId: number): Promise<unknown>;
  /** By zone letter: whether a host speaks there now, and how loud. Zones that never spoke are left out. */
  abstract speakers(
    hallId: number,
  ): Promise<Map<string, { readonly spokenFor: boolean; readonly level: VoiceLevel }>>;
  /** What was said, the newest first; without a zone, in all of them. */
  abstract spoken(hallId: number, zone: string | undefined, limit: number): Promise<SpokenAnnouncement[]>;
}
