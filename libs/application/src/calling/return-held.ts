import { Injectable } from '@nestjs/common';
import { businessDayOf, type Decision } from '#domain';
import { Clock, HallUnitOfWork } from '../ports/index.js';
import { stepAll } from '../rounds/index.js';

const atOnce = 200;

/** Who was put on hold for some minutes comes back into the line, at the old place, when they are over. */
@Injectable()
export class ReturnHeld {
  constructor(
    private readonly unitOfWork: HallUnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Answers how many came back. */
  run(hallCode: string): Promise<Decision<number>> {
    return this.unitOfWork.run(hallCode, async (hall) => {
      const now = this.clock.now();
      const due = await hall.tickets.heldUntil(businessDayOf(now, hall.plan), now, atOnce);
      return stepAll(hall, due, { action: 'resume', at: now });
    });
  }
}
