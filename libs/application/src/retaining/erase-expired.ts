import { Injectable } from '@nestjs/common';
import { Clock, PersonalUnitOfWork } from '../ports/index.js';

/** How many people one transaction erases; the next one goes on with the rest. */
const atOnce = 100;

/**
 * Erases everybody whose time is over: their keys are destroyed, so that what was sealed for them opens nowhere any
 * more. Stopped in between it has done whole people only, and goes on the next time.
 */
@Injectable()
export class EraseExpired {
  constructor(
    private readonly unitOfWork: PersonalUnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Answers how many were erased. */
  async run(): Promise<number> {
    let erased = 0;
    let count: number;
    do {
      count = await this.eraseSome();
      erased += count;
    } while (count === atOnce);
    return erased;
  }

  private eraseSome(): Promise<number> {
    return this.unitOfWork.run(async ({ subjects, audit }) => {
      const now = this.clock.now();
      const due = await subjects.due(now, atOnce);
      const ids = due.map(({ id }) => id);
      await subjects.erase(ids, now);
      for (const { id, kind } of due)
        audit.record({ actor: 'job:retention', action: 'person.erased', subject: `${kind}:${id}` });
      return due.length;
    });
  }
}
