import { Injectable } from '@nestjs/common';
import { RosterUnitOfWork } from '../ports/index.js';

/** When all ranges are through: the roster rests, and what became of it is written down. */
@Injectable()
export class FinishRoster {
  constructor(private readonly unit: RosterUnitOfWork) {}

  /** Changes nothing while somebody has still to be booked: the sweep sees to that. */
  run(rosterId: string): Promise<void> {
    return this.unit.run(async ({ rosters, rows, audit }) => {
      const roster = await rosters.lock(rosterId);
      if (roster?.state !== 'booking') return;
      const { valid, booked, rejected, waiting } = await rows.counts(rosterId);
      if (valid > 0) return;
      rosters.save(roster, { ...roster, state: 'done', done: roster.total });
      audit.record({
        ...{ actor: 'job:rostering', action: 'roster.booked', subject: `roster:${rosterId}` },
        facts: { booked, rejected, waiting },
      });
    });
  }
}
