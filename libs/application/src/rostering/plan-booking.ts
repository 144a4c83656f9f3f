import { Injectable } from '@nestjs/common';
import { RosterJobs, RosterUnitOfWork } from '../ports/index.js';
import type { RowRange } from './book-rows.js';

/** So many rows are booked in one transaction: long enough to be fast, short enough for others to get between. */
const atOnce = 500;

/** Begins to book a confirmed roster: one job for each range of rows. */
@Injectable()
export class PlanBooking {
  constructor(
    private readonly unit: RosterUnitOfWork,
    private readonly jobs: RosterJobs,
  ) {}

  async run(rosterId: string): Promise<void> {
    const ranges = await this.unit.run(async ({ rosters, rows }) => {
      const roster = await rosters.lock(rosterId);
      const isWaiting = roster?.state === 'done';
      if (!roster || !(isWaiting || roster.state === 'confirmed' || roster.state === 'booking'))
        return undefined;
      const bookable = await rows.bookable(rosterId);
      if (isWaiting && bookable.length === 0) return undefined;
      const again = isWaiting ? { total: bookable.length, done: 0 } : {};
      rosters.save(roster, { ...roster, ...again, state: 'booking' });
      return rangesOf(bookable, roster.mode === 'all' && !isWaiting ? bookable.length : atOnce);
    });
    if (ranges) await this.jobs.bookRanges(rosterId, ranges);
  }
}

function rangesOf(rows: readonly number[], size: number): RowRange[] {
  const starts = Array.from(
    { length: Math.ceil(rows.length / Math.max(size, 1)) },
    (_, index) => index * size,
  );
  return starts.map((start) => {
    const own = rows.slice(start, start + size);
    return { from: own[0] ?? 0, to: own.at(-1) ?? 0 };
  });
}
