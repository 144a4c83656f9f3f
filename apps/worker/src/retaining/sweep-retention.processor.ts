import { Injectable } from '@nestjs/common';
import { EraseExpired } from '#application/retaining';
import { JobHandler } from '#jobs';

/** Once a day, and at every start: erases the people whose time is over. */
@Injectable()
export class SweepRetentionProcessor extends JobHandler<'retention.sweep'> {
  readonly job = 'retention.sweep';

  constructor(private readonly eraseExpired: EraseExpired) {
    super();
  }

  override async run(): Promise<void> {
    await this.eraseExpired.run();
  }
}
