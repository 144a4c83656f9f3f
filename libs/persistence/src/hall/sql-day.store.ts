import type { DayStore } from '#application/ports';
import type { DayMark } from '#domain';
import type { Transaction } from '../unit-of-work/packets.js';

export class SqlDayStore implements DayStore {
  constructor(
    private readonly tx: Transaction,
    private readonly hallId: number,
  ) {}

  async mark(): Promise<DayMark> {
    const [row] = await this.tx.query<{ business_day: string; is_open: number }[]>(
      'SELECT business_day, is_open FROM hall_states WHERE hall_id = ?',
      [this.hallId],
    );
    if (!row) throw new Error(`hall ${this.hallId} has no state`);
    return { businessDay: row.business_day, open: row.is_open === 1 };
  }

  setMark({ businessDay, open }: DayMark): void {
    this.tx.writeExactly(1, 'UPDATE hall_states SET business_day = ?, is_open = ? WHERE hall_id = ?', [
      businessDay,
      open,
      this.hallId,
    ]);
  }
}
