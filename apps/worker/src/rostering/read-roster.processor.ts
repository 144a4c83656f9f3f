import { Injectable } from '@nestjs/common';
import { ReadRoster } from '#application/rostering';
import type { JobPayload } from '#contracts';
import { JobHandler } from '#jobs';

/** Reads the file of one roster into rows. */
@Injectable()
export class ReadRosterProcessor extends JobHandler<'roster.read'> {
  readonly job = 'roster.read';

  constructor(private readonly useCase: ReadRoster) {
    super();
  }

  override run({ roster }: JobPayload<'roster.read'>): Promise<void> {
    return this.useCase.run(roster);
  }
}
