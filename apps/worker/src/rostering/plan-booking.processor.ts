import { Injectable } from '@nestjs/common';
import { PlanBooking } from '#application/rostering';
import type { JobPayload } from '#contracts';
import { JobHandler } from '#jobs';

/** Divides a confirmed roster into ranges of rows. */
@Injectable()
export class PlanBookingProcessor extends JobHandler<'roster.book'> {
  readonly job = 'roster.book';

  constructor(private readonly useCase: PlanBooking) {
    super();
  }

  override run({ roster }: JobPayload<'roster.book'>): Promise<void> {
    return this.useCase.run(roster);
  }
}
