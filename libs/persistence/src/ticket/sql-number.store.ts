import type { NumberMove, NumberStore } from '#application/ports';
import type { CalendarDate } from '#domain';
import { StaleWrite, type Transaction } from '../unit-of-work/transaction.js';

export class SqlNumberStore implements NumberStore {
  constructor(
    private readonly tx: Transaction,
    private readonly hallId: number,
  ) {}

  async lastOf(businessDay: CalendarDate, letters: readonly string[]): Promise<Map<string, number>> {
    if (letters.length === 0) return new Map();
    const rows = await this.tx.query<{ letter: string; last_number: number }[]>(
      'SELECT letter, last_number FROM number_counters WHERE hall_id = ? AND business_day = ? AND letter IN (?)',
      [this.hallId, businessDay, letters],
    );
    return new Map(rows.map((row) => [row.letter, row.last_number]));
  }

  /** The new row or the condition on the old number: whichever fits, a number read by two is moved on by one only. */
  async move(businessDay: CalendarDate, moves: readonly NumberMove[]): Promise<void> {
    if (moves.length === 0) return;
    const rows = moves.map(({ letter, to }) => [this.hallId, businessDay, letter, to]);
    const cases = moves.map(() => 'WHEN letter = ? AND last_number = ? THEN VALUES(last_number)').join(' ');
    const { affectedRows } = await this.tx.query<{ affectedRows: number }>(
      `INSERT INTO number_counters (hall_id, business_day, letter, last_number) VALUES ?
       ON DUPLICATE KEY UPDATE last_number = CASE ${cases} ELSE last_number END`,
      [rows, ...moves.flatMap(({ letter, from }) => [letter, from])],
    );
    // MariaDB counts 1 for an inserted row, 2 for an updated one, 0 for one that was left as it is.
    const expected = moves.reduce((sum, { from }) => sum + (from === 0 ? 1 : 2), 0);
    if (affectedRows !== expected) throw new StaleWrite('another number was issued meanwhile');
  }
}
