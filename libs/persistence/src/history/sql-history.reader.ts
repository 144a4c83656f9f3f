import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, HistoryReader } from '#application/ports';
import type { CalendarDate, HallPlan, Instant } from '#domain';
import { reading } from '../unit-of-work/transaction.js';

type Range = { readonly from: number; readonly to: number } | null;

/** Enough visits to say what is usual, and how far back one looks for them. */
const fewest = 20;
const daysBack = 28;
const keptMs = 10 * 60_000;

/** What is usual changes slowly, so each service is asked for once in a while. */
@Injectable()
export class SqlHistoryReader extends HistoryReader {
  private readonly kept = new Map<number, { readonly at: Instant; readonly range: Promise<Range> }>();

  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {
    super();
  }

  usualVisit(plan: HallPlan, serviceId: number, businessDay: CalendarDate): Promise<Range> {
    const known = this.kept.get(serviceId);
    const now = this.clock.now();
    if (known && now - known.at < keptMs) return known.range;
    const range = this.read(plan.id, serviceId, businessDay);
    this.kept.set(serviceId, { at: now, range });
    // What could not be read is asked for again the next time.
    range.catch(() => this.kept.delete(serviceId));
    return range;
  }

  private async read(hallId: number, serviceId: number, businessDay: CalendarDate): Promise<Range> {
    const rows = await reading(this.source).query<{ ms: number }[]>(
      `SELECT TIMESTAMPDIFF(MICROSECOND, started_at, ended_at) / 1000 AS ms FROM tickets
       WHERE hall_id = ? AND business_day BETWEEN ? - INTERVAL ? DAY AND ?
         AND service_id = ? AND state = 'finished' AND started_at IS NOT NULL
       ORDER BY ms LIMIT 20000`,
      [hallId, businessDay, daysBack, businessDay, serviceId],
    );
    if (rows.length < fewest) return null;
    const at = (share: number) => Number(rows[Math.floor(rows.length * share)]?.ms);
    return { from: at(0.2), to: at(0.8) };
  }
}
