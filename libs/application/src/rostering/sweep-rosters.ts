import { Injectable } from '@nestjs/common';
import { Clock, RosterJobs, RosterUnitOfWork } from '../ports/index.js';
import { FinishRoster } from './finish-roster.js';

/** A roster that nobody has touched for so long has lost its job, with Redis or with a worker. */
const quietMs = 10_000;
const filesAtOnce = 20;

/** Finds what has to go on and wakes the worker for it: a queue may lose everything, the database loses nothing. */
@Injectable()
export class SweepRosters {
  constructor(
    private readonly unit: RosterUnitOfWork,
    private readonly jobs: RosterJobs,
    private readonly finish: FinishRoster,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    const { quiet, waiting } = await this.unit.run(async ({ rosters }) => {
      await rosters.eraseFiles(now, filesAtOnce);
      return { quiet: await rosters.unfinished(now - quietMs), waiting: await rosters.withPlaces(now) };
    });
    for (const { id, state } of quiet) {
      const isRead = state === 'confirmed' || state === 'booking';
      if (isRead) await this.finish.run(id);
      await this.jobs.wake(isRead ? 'book' : 'read', id);
    }
    for (const id of waiting) await this.jobs.wake('book', id);
  }
}
