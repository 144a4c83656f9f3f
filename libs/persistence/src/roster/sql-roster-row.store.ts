import type { RosterRowStore, RowCounts, RowQuery, StoredRow } from '#application/ports';
import { rowStates, type RowState } from '#domain';
import { fromJson } from '../json.js';
import type { Transaction } from '../unit-of-work/packets.js';

const columns = `row_no, row_key, subject_id, cells_sealed, person_index, state, findings, has_warning, is_fixable,
  kept, appointment_id`;

interface RowRecord {
  readonly roster_id: string;
  readonly row_no: number;
  readonly row_key: string;
  readonly subject_id: string;
  readonly cells_sealed: string | null;
  readonly person_index: Buffer | null;
  readonly state: RowState;
  readonly findings: unknown;
  readonly has_warning: number;
  readonly is_fixable: number;
  readonly kept: number | null;
  readonly appointment_id: string;
}

/** So many rows are deleted at once: fewer locks, and none held long. */
const atOnce = 5_000;

export class SqlRosterRowStore implements RosterRowStore {
  constructor(private readonly tx: Transaction) {}

  async clear(rosterId: string): Promise<void> {
    let gone: number;
    do {
      const { affectedRows } = await this.tx.query<{ affectedRows: number }>(
        `DELETE FROM roster_rows WHERE roster_id = ? AND state NOT IN ('booked', 'cancelled') LIMIT ?`,
        [rosterId, atOnce],
      );
      gone = affectedRows;
    } while (gone === atOnce);
  }

  add(rosterId: string, rows: readonly StoredRow[]): void {
    if (rows.length === 0) return;
    this.tx.write(`INSERT INTO roster_rows (roster_id, ${columns}) VALUES ?`, [
      rows.map((row) => [rosterId, ...toValues(row)]),
    ]);
  }

  page(rosterId: string, query: RowQuery): Promise<StoredRow[]> {
    return this.select(rosterId, query, '');
  }

  lock(rosterId: string, query: RowQuery): Promise<StoredRow[]> {
    return this.select(rosterId, query, 'FOR UPDATE');
  }

  async lockRows(rosterId: string, rows: readonly number[]): Promise<StoredRow[]> {
    if (rows.length === 0) return [];
    const records = await this.tx.query<RowRecord[]>(
      `SELECT ${columns} FROM roster_rows WHERE roster_id = ? AND row_no IN (?) ORDER BY row_no FOR UPDATE`,
      [rosterId, rows],
    );
    return records.map(toRow);
  }

  async byKeys(bookingId: string, keys: readonly string[]): Promise<(StoredRow & { rosterId: string })[]> {
    if (keys.length === 0) return [];
    const records = await this.tx.query<RowRecord[]>(
      `SELECT roster_id, ${columns} FROM roster_rows WHERE row_key IN (?)
         AND roster_id IN (SELECT id FROM rosters WHERE group_booking_id = ?) ORDER BY roster_id, row_no FOR UPDATE`,
      [keys, bookingId],
    );
    return records.map((record) => ({ ...toRow(record), rosterId: record.roster_id }));
  }

  async byAppointment(appointmentId: string): Promise<(StoredRow & { rosterId: string }) | undefined> {
    const [record] = await this.tx.query<RowRecord[]>(
      `SELECT roster_id, ${columns} FROM roster_rows WHERE appointment_id = ? FOR UPDATE`,
      [appointmentId],
    );
    return record && { ...toRow(record), rosterId: record.roster_id };
  }

  async people(rosterId: string): Promise<Pick<StoredRow, 'row' | 'personIndex' | 'state' | 'kept'>[]> {
    const records = await this.tx.query<Pick<RowRecord, 'row_no' | 'person_index' | 'state' | 'kept'>[]>(
      `SELECT row_no, person_index, state, kept FROM roster_rows
       WHERE roster_id = ? AND person_index IS NOT NULL AND state <> 'cancelled' ORDER BY row_no`,
      [rosterId],
    );
    return records.map((record) => ({
      row: record.row_no,
      personIndex: record.person_index,
      state: record.state,
      kept: record.kept === null ? null : record.kept === 1,
    }));
  }

  save(rosterId: string, rows: readonly StoredRow[]): void {
    rows.forEach((row) =>
      this.tx.writeExactly(
        1,
        `UPDATE roster_rows SET row_key = ?, subject_id = ?, cells_sealed = ?, person_index = ?, state = ?, findings = ?,
           has_warning = ?, is_fixable = ?, kept = ?, appointment_id = ?
         WHERE roster_id = ? AND row_no = ? AND state <> 'booked'`,
        [...toValues(row).slice(1), rosterId, row.row],
      ),
    );
  }

  markBooked(rosterId: string, rows: readonly number[]): void {
    if (rows.length === 0) return;
    this.tx.writeExactly(
      rows.length,
      `UPDATE roster_rows SET state = 'booked', findings = '[]' WHERE roster_id = ? AND row_no IN (?)
         AND state IN ('valid', 'waiting')`,
      [rosterId, rows],
    );
  }

  markCancelled(rosterId: string, row: number): void {
    this.tx.writeExactly(
      1,
      `UPDATE roster_rows SET state = 'cancelled' WHERE roster_id = ? AND row_no = ? AND state = 'booked'`,
      [rosterId, row],
    );
  }

  async counts(rosterId: string): Promise<RowCounts> {
    const groups = await this.tx.query<
      { state: RowState; count: string; warnings: string; fixable: string }[]
    >(
      `SELECT state, COUNT(*) AS count, SUM(has_warning) AS warnings, SUM(is_fixable) AS fixable
       FROM roster_rows WHERE roster_id = ? GROUP BY state`,
      [rosterId],
    );
    const by = Object.fromEntries(rowStates.map((state) => [state, 0])) as Record<RowState, number>;
    for (const { state, count } of groups) by[state] = Number(count);
    const sum = (pick: (group: (typeof groups)[number]) => string) =>
      groups.reduce((total, group) => total + Number(pick(group)), 0);
    return {
      ...by,
      ...{ rows: sum(({ count }) => count), warnings: sum(({ warnings }) => warnings) },
      fixable: sum(({ fixable }) => fixable),
    };
  }

  async bookable(rosterId: string): Promise<number[]> {
    const rows = await this.tx.query<{ row_no: number }[]>(
      `SELECT row_no FROM roster_rows WHERE roster_id = ? AND state IN ('valid', 'waiting') ORDER BY row_no`,
      [rosterId],
    );
    return rows.map(({ row_no: row }) => row);
  }

  async lastRow(rosterId: string): Promise<number> {
    const [row] = await this.tx.query<{ last: number | null }[]>(
      'SELECT MAX(row_no) AS last FROM roster_rows WHERE roster_id = ?',
      [rosterId],
    );
    return row?.last ?? 0;
  }

  async livesOf(
    bookingId: string,
    people: readonly Buffer[],
  ): Promise<{ index: Buffer; groupId: string | null }[]> {
    if (people.length === 0) return [];
    return this.tx.query(
      `SELECT person_index AS \`index\`, group_booking_id AS groupId FROM appointments
       WHERE person_index IN (?) AND live = 1
         AND service_id = (SELECT service_id FROM group_bookings WHERE id = ?)`,
      [people, bookingId],
    );
  }

  private async select(rosterId: string, query: RowQuery, lock: '' | 'FOR UPDATE'): Promise<StoredRow[]> {
    const { states = rowStates, after = 0, to = 2 ** 31, limit } = query;
    const records = await this.tx.query<RowRecord[]>(
      `SELECT ${columns} FROM roster_rows WHERE roster_id = ? AND row_no > ? AND row_no <= ? AND state IN (?)
       ORDER BY row_no LIMIT ? ${lock}`,
      [rosterId, after, to, states, limit],
    );
    return records.map(toRow);
  }
}

function toRow(record: RowRecord): StoredRow {
  return {
    row: record.row_no,
    key: record.row_key,
    subjectId: record.subject_id,
    cellsSealed: record.cells_sealed,
    personIndex: record.person_index,
    state: record.state,
    findings: fromJson(record.findings),
    hasWarning: record.has_warning === 1,
    isFixable: record.is_fixable === 1,
    kept: record.kept === null ? null : record.kept === 1,
    appointmentId: record.appointment_id,
  };
}

function toValues(row: StoredRow): unknown[] {
  return [
    ...[row.row, row.key, row.subjectId, row.cellsSealed, row.personIndex, row.state],
    ...[JSON.stringify(row.findings), row.hasWarning, row.isFixable, row.kept, row.appointmentId],
  ];
}
