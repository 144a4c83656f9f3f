import { followProtocol, ticketHeartbeatMs, type TicketStatus } from '#contracts';
import type { Instant } from '#domain';
import { Pace, patiently, type Timers } from '../displaying/index.js';
import type { Phones } from './phones.js';
import type { TicketStatuses } from './ticket-statuses.js';

/**
 * A holder does not need to know within a second that one person less is ahead. All followed tickets of a hall are read
 * together, so two thousand phones cost the database one look a second, however many numbers are called meanwhile.
 */
const restMs = 1_000;

interface Asker {
  readonly ticketId: string;
  readonly resolve: (status: TicketStatus | undefined) => void;
  readonly reject: (reason: unknown) => void;
}

/** The followed tickets of one hall: read when the hall moves, told when they have changed. */
export class FollowedLine {
  private readonly followers = new Map<string, number>();
  /** What the followers of each ticket know. */
  private readonly told = new Map<string, string>();
  private readonly pace: Pace;
  private askers: Asker[] = [];
  private isBehind = false;
  private beatAt: Instant = 0;

  constructor(
    private readonly hallId: number,
    private readonly statuses: TicketStatuses,
    private readonly phones: Phones,
    private readonly timers: Timers,
  ) {
    this.pace = new Pace(timers, restMs, () => this.look());
  }

  get isEmpty(): boolean {
    return this.followers.size === 0;
  }

  enter(ticketId: string): void {
    this.followers.set(ticketId, (this.followers.get(ticketId) ?? 0) + 1);
  }

  leave(ticketId: string): void {
    const left = (this.followers.get(ticketId) ?? 0) - 1;
    if (left > 0) return void this.followers.set(ticketId, left);
    this.followers.delete(ticketId);
    this.told.delete(ticketId);
  }

  /** Reads a ticket together with all others that are read anyway. Nothing when it does not exist. */
  read(ticketId: string): Promise<TicketStatus | undefined> {
    return new Promise((resolve, reject) => {
      this.askers.push({ ticketId, resolve, reject });
      this.stir();
    });
  }

  /** Something has happened in the hall. */
  stir(): void {
    this.isBehind = true;
    this.pace.ask();
  }

  /** The hall is known to be at the truth. Silent while there may be something left to tell. */
  beat(now: Instant): void {
    if (this.isBehind) return this.pace.ask();
    if (now - this.beatAt < ticketHeartbeatMs) return;
    this.beatAt = now;
    this.phones.beat(this.hallId, { v: followProtocol, serverTime: now });
  }

  private async look(): Promise<void> {
    const askers = this.askers.splice(0);
    this.isBehind = false;
    try {
      const statuses = await patiently(
        this.timers,
        this.statuses.of(this.hallId, [...this.followers.keys()]),
      );
      askers.forEach(({ ticketId, resolve }) => resolve(statuses.get(ticketId)));
      await this.phones.tell(this.newsIn(statuses));
    } catch (error) {
      // The phones keep what they know, their heartbeat stops, and the next beat of the hall tries again.
      this.isBehind = true;
      askers.forEach(({ reject }) => reject(error));
    }
  }

  private newsIn(statuses: ReadonlyMap<string, TicketStatus>): Map<string, TicketStatus> {
    const news = new Map<string, TicketStatus>();
    for (const [ticketId, status] of statuses) {
      const before = this.told.get(ticketId);
      const now = withoutTime(status);
      // Whoever has just come gets the status as an answer.
      if (before !== undefined && before !== now) news.set(ticketId, status);
      if (this.followers.has(ticketId)) this.told.set(ticketId, now);
    }
    return news;
  }
}

/** What makes a difference to the holder. */
function withoutTime(status: TicketStatus): string {
  // Everybody who comes moves everybody's number of people behind: that alone is worth no message to a whole hall.
  return JSON.stringify({ ...status, revision: 0, asOf: '', behind: 0 });
}
