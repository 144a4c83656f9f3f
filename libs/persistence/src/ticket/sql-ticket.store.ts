import type { HeadCounts, TicketStore } from '#application/ports';
import type { CalendarDate, Heads, Instant, Place, Step, Ticket } from '#domain';
import type { Transaction } from '../unit-of-work/packets.js';
import { readHeads } from './heads.js';
import { readWaiting } from './sql-line.reader.js';
import { date, json, ticketColumns, toTicket, toValues, type TicketRow } from './ticket.row.js';

const insert = `INSERT INTO tickets (${ticketColumns.join(', ')}) VALUES ?`;

/** The columns that a step may change; the others are frozen at issue. */
const changeable = [
  'service_id',
  'business_day',
  'state',
  'rank_at',
  'service_window_id',
  'calls',
  'called_at',
  'call_revision',
  'started_at',
  'ended_at',
  'hold_reason',
  'hold_until',
  'papers',
  'result',
  'coming_at',
  'version',
] as const;

export class SqlTicketStore implements TicketStore {
  constructor(
    private readonly tx: Transaction,
    private readonly hallId: number,
  ) {}

  add(tickets: readonly Ticket[]): void {
    if (tickets.length > 0) this.tx.write(insert, [tickets.map(toValues)]);
  }

  /** One statement for all: each row is changed only if it is still what its step has seen. */
  save(steps: readonly Step[]): void {
    if (steps.length === 0) return;
    const sets = changeable.map((column) => `t.${column} = c.${column}`).join(', ');
    const sql = `UPDATE tickets t JOIN (${changedRows(steps.length)}) c ON c.id = t.id
      SET ${sets} WHERE t.id IN (?) AND t.version = c.seen_version AND t.state = c.seen_state`;
    this.tx.writeExactly(steps.length, sql, [...steps.flatMap(toChange), steps.map(({ after }) => after.id)]);
  }

  heads(
    businessDay: CalendarDate,
    { services: counts, groups: groupCounts }: HeadCounts,
    windowIds: readonly number[],
  ): Promise<Heads> {
    return readHeads(this.tx, { hallId: this.hallId, businessDay, counts, groupCounts, windowIds });
  }

  async find(key: 'id' | 'code', values: readonly string[]): Promise<Ticket[]> {
    return values.length === 0 ? [] : this.select(`${key} IN (?) AND hall_id = ?`, [values, this.hallId]);
  }

  async numbered(businessDay: CalendarDate, numbers: readonly string[]): Promise<Ticket[]> {
    const digits = numbers.map((number) => Number(number.replace(/^[A-Z]/, '')));
    // With the letters that there are, the key of the numbers is used to its end.
    return this.select(
      `hall_id = ? AND business_day = ? AND number IN (?)
       AND letter IN (SELECT letter FROM services WHERE hall_id = ?)`,
      [this.hallId, businessDay, digits, this.hallId],
    );
  }

  boundFor(businessDay: CalendarDate, windowIds: readonly number[]): Promise<Ticket[]> {
    return this.select(`service_window_id IN (?) AND business_day = ? AND state = 'waiting'`, [
      windowIds,
      businessDay,
    ]);
  }

  heldUntil(businessDay: CalendarDate, now: Instant, limit: number): Promise<Ticket[]> {
    return this.select(
      `hall_id = ? AND business_day = ? AND state = 'held' AND hold_until <= ? ORDER BY hold_until LIMIT ?`,
      [this.hallId, businessDay, new Date(now), limit],
    );
  }

  unserved(businessDay: CalendarDate, limit: number): Promise<Ticket[]> {
    return this.select(
      `hall_id = ? AND business_day = ? AND state IN ('waiting', 'held') ORDER BY issue_revision LIMIT ?`,
      [this.hallId, businessDay, limit],
    );
  }

  waiting(businessDay: CalendarDate): Promise<Map<number, number>> {
    return readWaiting(this.tx, this.hallId, businessDay);
  }

  async behind(
    { rankAt, issueRevision }: Place,
    { serviceId, businessDay }: Pick<Ticket, 'serviceId' | 'businessDay'>,
    limit: number,
  ): Promise<Ticket[]> {
    const rank = date(rankAt);
    return this.select(
      `hall_id = ? AND business_day = ? AND service_id = ? AND state = 'waiting'
         AND (rank_at > ? OR (rank_at = ? AND issue_revision > ?))
       ORDER BY rank_at, issue_revision LIMIT ?`,
      [this.hallId, businessDay, serviceId, rank, rank, issueRevision, limit],
    );
  }

  async leftOver(before: CalendarDate, limit: number): Promise<Ticket[]> {
    return this.select(
      `hall_id = ? AND business_day < ? AND state NOT IN ('finished', 'abandoned') ORDER BY id LIMIT ?`,
      [this.hallId, before, limit],
    );
  }

  private async select(condition: string, parameters: readonly unknown[]): Promise<Ticket[]> {
    const sql = `SELECT ${ticketColumns.join(', ')} FROM tickets WHERE ${condition}`;
    return (await this.tx.query<TicketRow[]>(sql, parameters)).map(toTicket);
  }
}

/** A table made of parameters: MariaDB and MySQL have no other one that both understand. */
function changedRows(count: number): string {
  const columns = ['id', 'seen_version', 'seen_state', ...changeable];
  const first = `SELECT ${columns.map((column) => `? AS ${column}`).join(', ')}`;
  const others = ` UNION ALL SELECT ${columns.map(() => '?').join(', ')}`;
  return first + others.repeat(count - 1);
}

function toChange({ before, after }: Step): unknown[] {
  return [
    after.id,
    before.version,
    before.state,
    after.serviceId,
    after.businessDay,
    after.state,
    new Date(after.rankAt),
    after.serviceWindowId,
    after.calls,
    date(after.calledAt),
    after.callRevision,
    date(after.startedAt),
    date(after.endedAt),
    after.holdReason,
    date(after.holdUntil),
    json(after.papers),
    after.result,
    date(after.comingAt),
    after.version,
  ];
}
