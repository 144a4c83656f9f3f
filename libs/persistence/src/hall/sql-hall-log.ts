import type { HallLog } from '#application/ports';
import {
  isTicketMoved,
  type CalendarDate,
  type HallEvent,
  type HallFact,
  type Instant,
  type Move,
} from '#domain';
import { fromJson } from '../json.js';
import type { Reads, Transaction } from '../unit-of-work/packets.js';

/** Collects the facts of one unit of work; `flush` numbers them on in the hall's log. */
export class SqlHallLog implements HallLog {
  private readonly events: HallEvent[] = [];

  constructor(
    private readonly tx: Transaction,
    private readonly hallId: number,
    private readonly revision: number,
  ) {}

  get next(): number {
    return this.revision + this.events.length + 1;
  }

  record(fact: HallFact, at: Instant, businessDay: CalendarDate): void {
    this.events.push({ ...fact, hallId: this.hallId, revision: this.next, at, businessDay });
  }

  async movesOf(ticketId: string): Promise<Move[]> {
    const own = this.events.filter((event) => isTicketMoved(event) && event.ticketId === ticketId) as Move[];
    return [...(await readMoves(this.tx, this.hallId, ticketId)), ...own];
  }

  /** Answers the revision of the hall after this unit. */
  flush(): number {
    if (this.events.length === 0) return this.revision;
    const revision = this.next - 1;
    this.tx.writeExactly(1, 'UPDATE hall_states SET revision = ? WHERE hall_id = ? AND revision = ?', [
      revision,
      this.hallId,
      this.revision,
    ]);
    this.tx.write(
      'INSERT INTO hall_events (hall_id, revision, type, at, business_day, ticket_id, data) VALUES ?',
      [this.events.map(toValues)],
    );
    return revision;
  }
}

/** What the log says of one ticket, oldest first. */
export async function readMoves(tx: Reads, hallId: number, ticketId: string): Promise<Move[]> {
  const rows = await tx.query<HallEventRow[]>(
    `SELECT hall_id, revision, type, at, business_day, data FROM hall_events
     WHERE ticket_id = ? AND hall_id = ? ORDER BY revision`,
    [ticketId, hallId],
  );
  return rows.map(toHallEvent).flatMap((event) => (isTicketMoved(event) ? [event] : []));
}

function toValues(event: HallEvent): unknown[] {
  const { hallId, revision, type, at, businessDay, ...data } = event;
  const ticketId = isTicketMoved(event) ? event.ticketId : null;
  return [hallId, revision, type, new Date(at), businessDay, ticketId, JSON.stringify(data)];
}

export interface HallEventRow {
  readonly hall_id: number;
  readonly revision: number;
  readonly type: HallEvent['type'];
  readonly at: Date;
  readonly business_day: CalendarDate;
  readonly data: unknown;
}

export function toHallEvent(row: HallEventRow): HallEvent {
  const { hall_id: hallId, revision, type, business_day: businessDay } = row;
  // The log is written by `toValues` only, so the columns together are an event again.
  return {
    ...fromJson<object>(row.data),
    type,
    hallId,
    revision,
    at: row.at.getTime(),
    businessDay,
  } as HallEvent;
}
