import type { HallLog } from '#application/ports';
import { isTicketMoved, type CalendarDate, type HallEvent, type HallFact, type Instant } from '#domain';
import { write, type Transaction } from '../unit-of-work/transaction.js';

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

  /** Answers the revision of the hall after this unit. */
  async flush(): Promise<number> {
    if (this.events.length === 0) return this.revision;
    const revision = this.next - 1;
    await write(this.tx, 1, 'UPDATE hall_states SET revision = ? WHERE hall_id = ? AND revision = ?', [
      revision,
      this.hallId,
      this.revision,
    ]);
    await this.tx.query(
      'INSERT INTO hall_events (hall_id, revision, type, at, business_day, ticket_id, data) VALUES ?',
      [this.events.map(toValues)],
    );
    return revision;
  }
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

/** MariaDB keeps JSON as text, and the driver parses it where the server says so. */
export function fromJson<T>(value: unknown): T {
  return (typeof value === 'string' ? JSON.parse(value) : value) as T;
}
