import type { TicketStore } from '#application/ports';
import type { CalendarDate, Heads, Place, Step, Ticket } from '#domain';
import { write, type Transaction } from '../unit-of-work/transaction.js';
import { readHeads } from './heads.js';
import { date, ticketColumns, toTicket, toValues, type TicketRow } from './ticket.row.js';

const insert = `INSERT INTO tickets (${ticketColumns.join(', ')}) VALUES ?`;

/** The columns that a step may change; the others are frozen at issue. */
const changeable = [
  'service_id',
  'state',
  'rank_at',
  'service_window_id',
  'calls',
  'called_at',
  'call_revision',
  'started_at',
  'ended_at',
  'version',
] as const;

export class SqlTicketStore implements TicketStore {
  constructor(
    private readonly tx: Transaction,
    private readonly hallId: number,
  ) {}

  async add(tickets: readonly Ticket[]): Promise<void> {
    if (tickets.length > 0) await this.tx.query(insert, [tickets.map(toValues)]);
  }

  /** One statement for all: each row is changed only if it is still what its step has seen. */
  async save(steps: readonly Step[]): Promise<void> {
    if (steps.length === 0) return;
    const sets = changeable.map((column) => `t.${column} = c.${column}`).join(', ');
    const sql = `UPDATE tickets t JOIN (${changedRows(steps.length)}) c ON c.id = t.id
      SET ${sets} WHERE t.id IN (?) AND t.version = c.seen_version AND t.state = c.seen_state`;
    await write(this.tx, steps.length, sql, [...steps.flatMap(toChange), steps.map(({ after }) => after.id)]);
  }

  heads(businessDay: CalendarDate, counts: ReadonlyMap<number, number>): Promise<Heads> {
    return readHeads(this.tx, this.hallId, businessDay, counts);
  }

  async find(key: 'id' | 'code', values: readonly string[]): Promise<Ticket[]> {
    if (values.length === 0) return [];
    const rows = await this.tx.query<TicketRow[]>(
      `SELECT ${ticketColumns.join(', ')} FROM tickets WHERE ${key} IN (?) AND hall_id = ?`,
      [values, this.hallId],
    );
    return rows.map(toTicket);
  }

  async behind(
    { rankAt, issueRevision }: Place,
    { serviceId, businessDay }: Pick<Ticket, 'serviceId' | 'businessDay'>,
    limit: number,
  ): Promise<Ticket[]> {
    const rank = date(rankAt);
    const rows = await this.tx.query<TicketRow[]>(
      `SELECT ${ticketColumns.join(', ')} FROM tickets
       WHERE hall_id = ? AND business_day = ? AND service_id = ? AND state = 'waiting'
         AND (rank_at > ? OR (rank_at = ? AND issue_revision > ?))
       ORDER BY rank_at, issue_revision LIMIT ?`,
      [this.hallId, businessDay, serviceId, rank, rank, issueRevision, limit],
    );
    return rows.map(toTicket);
  }

  async leftOver(before: CalendarDate, limit: number): Promise<Ticket[]> {
    const rows = await this.tx.query<TicketRow[]>(
      `SELECT ${ticketColumns.join(', ')} FROM tickets
       WHERE hall_id = ? AND business_day < ? AND state NOT IN ('finished', 'abandoned') ORDER BY id LIMIT ?`,
      [this.hallId, before, limit],
    );
    return rows.map(toTicket);
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
    after.state,
    new Date(after.rankAt),
    after.serviceWindowId,
    after.calls,
    date(after.calledAt),
    after.callRevision,
    date(after.startedAt),
    date(after.endedAt),
    after.version,
  ];
}
