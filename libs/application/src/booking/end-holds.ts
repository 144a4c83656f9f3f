import { Injectable } from '@nestjs/common';
import { bookableUntilMs, businessDayOf, leftToIndividuals } from '#domain';
import { Clock, HallUnitOfWork } from '../ports/index.js';
import { releaseHolds } from './release-holds.js';

/** Gives back what nobody keeps any longer, and to individuals what groups left over when it is too late for them. */
@Injectable()
export class EndHolds {
  constructor(
    private readonly unitOfWork: HallUnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(hallCode: string): Promise<void> {
    await this.unitOfWork.run(hallCode, async (hall) => {
      const now = this.clock.now();
      await releaseHolds(hall, now);
      const left = await hall.slots.leftByGroups(businessDayOf(now, hall.plan), now + bookableUntilMs.group);
      hall.slots.save(left.map((before) => ({ before, after: leftToIndividuals(before, now) })));
    });
  }
}
