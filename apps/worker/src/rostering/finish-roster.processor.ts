import { Injectable } from '@nestjs/common';
import { FinishRoster } from '#application/rostering';
import type { JobPayload } from '#contracts';
import { JobHandler } from '#jobs';

/** After all ranges of a roster. */
@Injectable()
export class FinishRosterProcessor extends JobHandler<'roster.finish'> {
  readonly job = 'roster.finish';

  constructor(private readonly useCase: FinishRoster) {
    super();
  }

  override run({ roster }: JobPayload<'roster.finish'>): Promise<void> {
    return this.useCase.run(roster);
  }
}
