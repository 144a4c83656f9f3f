import type { NumberMove, NumberStore } from '#application/ports';
import type { CalendarDate } from '#domain';
import type { Transaction } from '../unit-of-work/packets.js';

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

  move(businessDay: CalendarDate, moves: readonly NumberMove[]): void {
    this.begin(
      businessDay,
      moves.filter(({ from }) => from === 0),
    );
    this.goOn(
      businessDay,
      moves.filter(({ from }) => from > 0),
    );
  }

  /** The first numbers of a letter today. A row that is there already is a duplicate key, and the unit starts again. */
  private begin(businessDay: CalendarDate, moves: readonly NumberMove[]): void {
    if (moves.length === 0) return;
    const rows = moves.map(({ letter, to }) => [this.hallId, businessDay, letter, to]);
    this.tx.write('INSERT INTO number_counters (hall_id, business_day, letter, last_number) VALUES ?', [
      rows,
    ]);
  }

  private goOn(businessDay: CalendarDate, moves: readonly NumberMove[]): void {
    if (moves.length === 0) return;
    const cases = moves.map(() => 'WHEN ? THEN ?').join(' ');
    const sql = `UPDATE number_counters SET last_number = CASE letter ${cases} ELSE last_number END
      WHERE hall_id = ? AND business_day = ? AND letter IN (?) AND (letter, last_number) IN (?)`;
    const targets = moves.flatMap(({ letter, to }) => [letter, to]);
    const letters = moves.map(({ letter }) => letter);
    const seen = moves.map(({ letter, from }) => [letter, from]);
    this.tx.writeExactly(moves.length, sql, [...targets, this.hallId, businessDay, letters, seen]);
  }
}
