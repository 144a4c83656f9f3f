import { Injectable } from '@nestjs/common';
import { RelayHints } from '#application/announcing';
import { JobHandler } from '#jobs';

/** Every second: announces what no hint announced. */
@Injectable()
export class RelayHintsProcessor extends JobHandler<'outbox.relay'> {
  readonly job = 'outbox.relay';

  constructor(private readonly relayHints: RelayHints) {
    super();
  }

  override run(): Promise<void> {
    return this.relayHints.run();
  }
}
