import { Injectable } from '@nestjs/common';
import { BookRows } from '#application/rostering';
import type { JobPayload } from '#contracts';
import { JobHandler } from '#jobs';

/** Books one range of rows. */
@Injectable()
export class BookRowsProcessor extends JobHandler<'roster.book-rows'> {
  readonly job = 'roster.book-rows';

  constructor(private readonly useCase: BookRows) {
    super();
  }

  override run({ roster, ...range }: JobPayload<'roster.book-rows'>): Promise<void> {
    return this.useCase.run(roster, range);
  }
}
