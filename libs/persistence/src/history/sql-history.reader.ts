import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, HistoryReader } from '#application/ports';
import { drawn, type CalendarDate, type HallPlan, type Instant, type VisitLengths } from '#domain';
import { reading } from '../unit-of-work/transaction.js';

/** Enough visits to say what is usual, and how far back one looks for them. */
const fewest = 20;
const daysBack = 28;
const keptMs = 10 * 60_000;
/** Too few to say may soon be enough. */
const unknownKeptMs = 60_000;

/** The longest visits are forgotten ends and broken systems. */
const longest = 0.99;
const steps = 20;

/** From when on a visit counts: from its start, or from the call, since when nobody else could use the window. */
type Since = 'started_at' | 'called_at';

interface Kept {
  readonly until: Instant;
  readonly lengths: Promise<VisitLengths | null>;
}

/** What is usual changes slowly, so each service is asked for once in a while. */
@Injectable()
export class SqlHistoryReader extends HistoryReader {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {
    super();
  }

  async usualVisit(plan: HallPlan, serviceId: number, businessDay: CalendarDate) {
    const lengths = await this.lengths(plan, serviceId, businessDay, 'started_at');
    return lengths && { from: drawn(lengths, 0.2 / longest), to: drawn(lengths, 0.8 / longest) };
  }

  visitLengths(plan: HallPlan, serviceId: number, businessDay: CalendarDate): Promise<VisitLengths | null> {
    return this.lengths(plan, serviceId, businessDay, 'called_at');
  }

  private lengths(
    plan: HallPlan,
    serviceId: number,
    businessDay: CalendarDate,
    since: Since,
  ): Promise<VisitLengths | null> {
    const key = `${since} ${serviceId}`;
    const known = this.kept.get(key);
    const now = this.clock.now();
    if (known && now < known.until) return known.lengths;
    const lengths = this.read(plan.id, serviceId, businessDay, since);
    this.kept.set(key, { until: now + keptMs, lengths });
    lengths.then(
      (found) => found ?? this.kept.set(key, { until: now + unknownKeptMs, lengths }),
      // What could not be read is asked for again the next time.
      () => this.kept.delete(key),
    );
    return lengths;
  }

  private async read(
    hallId: number,
    serviceId: number,
    businessDay: CalendarDate,
    since: Since,
  ): Promise<VisitLengths | null> {
    const rows = await reading(this.source).query<{ ms: string | number }[]>(
      `SELECT TIMESTAMPDIFF(MICROSECOND, ${since}, ended_at) / 1000 AS ms FROM tickets
       WHERE hall_id = ? AND business_day IN (?)
         AND service_id = ? AND state = 'finished' AND started_at IS NOT NULL AND ${since} IS NOT NULL
       ORDER BY ms LIMIT 20000`,
      [hallId, daysUpTo(businessDay), serviceId],
    );
    if (rows.length < fewest) return null;
    const sorted = rows.map(({ ms }) => Number(ms));
    return Array.from({ length: steps + 1 }, (_, index) => drawn(sorted, (longest * index) / steps));
  }
}

/** One by one, so that the index leads to each day's visits of the service and to no others. */
function daysUpTo(businessDay: CalendarDate): CalendarDate[] {
  const last = Date.parse(`${businessDay}T00:00:00Z`);
  return Array.from({ length: daysBack + 1 }, (_, back) =>
    new Date(last - back * 86_400_000).toISOString().slice(0, 10),
  );
}
