import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ScreenReports } from '#application/ports';
import { screensAtMost, type Instant, type ReportedScreen, type ScreenReport } from '#domain';
import { fromJson } from '../json.js';
import type { Reads } from '../unit-of-work/packets.js';
import { reading } from '../unit-of-work/transaction.js';

interface ScreenRow {
  readonly screen_id: string;
  readonly reported_at: Date;
  readonly report: unknown;
}

/** One row a screen. Each write is one statement, so none of them needs a transaction. */
@Injectable()
export class SqlScreenReports extends ScreenReports {
  constructor(private readonly source: DataSource) {
    super();
  }

  async save(hallId: number, { id, report, reportedAt }: ReportedScreen): Promise<void> {
    const database = reading(this.source);
    const written = await database.query<{ affectedRows: number }>(
      `INSERT INTO screen_reports (hall_id, screen_id, reported_at, report) VALUES (?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE reported_at = VALUES(reported_at), report = VALUES(report)`,
      [hallId, id, new Date(reportedAt), JSON.stringify(report)],
    );
    // Two rows is what the server says of a screen that it knew.
    if (written.affectedRows === 1) await makeRoom(database, hallId);
  }

  async since(hallId: number, since: Instant): Promise<ReportedScreen[]> {
    const rows = await reading(this.source).query<ScreenRow[]>(
      `SELECT screen_id, reported_at, report FROM screen_reports
       WHERE hall_id = ? AND reported_at >= ? ORDER BY reported_at DESC LIMIT ?`,
      [hallId, new Date(since), screensAtMost],
    );
    return rows.map(({ screen_id: id, reported_at: at, report }) => ({
      id,
      report: fromJson<ScreenReport>(report),
      reportedAt: at.getTime(),
    }));
  }
}

async function makeRoom(database: Reads, hallId: number): Promise<void> {
  const [row] = await database.query<{ known: number }[]>(
    'SELECT COUNT(*) AS known FROM screen_reports WHERE hall_id = ?',
    [hallId],
  );
  const tooMany = (row?.known ?? 0) - screensAtMost;
  if (tooMany <= 0) return;
  await database.query('DELETE FROM screen_reports WHERE hall_id = ? ORDER BY reported_at LIMIT ?', [
    hallId,
    tooMany,
  ]);
}
