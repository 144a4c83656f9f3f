import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RecordingReader } from '#application/ports';
import { isWindowTurned, type CalendarDate, type HallPlan, type WindowTurned } from '#domain';
import { toHallEvent, type HallEventRow } from '../hall/sql-hall-log.js';
import { reading } from '../unit-of-work/transaction.js';

/** How many days back one looks for a window that has not turned since. */
const daysBack = 30;

@Injectable()
export class SqlRecordingReader extends RecordingReader {
  constructor(private readonly source: DataSource) {
    super();
  }

  async span(hallId: number, businessDay: CalendarDate) {
    const [row] = await reading(this.source).query<{ first: number | null; last: number | null }[]>(
      `SELECT MIN(revision) AS first, MAX(revision) AS last FROM hall_events
       WHERE hall_id = ? AND business_day = ?`,
      [hallId, businessDay],
    );
    if (!row || row.first === null || row.last === null) return undefined;
    return { first: row.first, last: row.last };
  }

  async turnsBefore(
    plan: HallPlan,
    revision: number,
    businessDay: CalendarDate,
  ): Promise<readonly WindowTurned[]> {
    const rows = await reading(this.source).query<HallEventRow[]>(
      `SELECT e.hall_id, e.revision, e.type, e.at, e.business_day, e.data FROM hall_events e JOIN (
         SELECT MAX(revision) AS revision FROM hall_events
         WHERE hall_id = ? AND business_day BETWEEN ? - INTERVAL ? DAY AND ? AND revision < ?
           AND type IN ('window.opened', 'window.paused', 'window.closed')
         GROUP BY JSON_VALUE(data, '$.window')
       ) latest ON latest.revision = e.revision WHERE e.hall_id = ? ORDER BY e.revision`,
      [plan.id, businessDay, daysBack, businessDay, revision, plan.id],
    );
    return rows.map(toHallEvent).flatMap((event) => (isWindowTurned(event) ? [event] : []));
  }
}
