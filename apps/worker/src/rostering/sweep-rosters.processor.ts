import { Injectable } from '@nestjs/common';
import { SweepRosters } from '#application/rostering';
import { JobHandler } from '#jobs';

/** Every few seconds: goes on with rosters whose job was lost. */
@Injectable()
export class SweepRostersProcessor extends JobHandler<'rosters.sweep-all'> {
  readonly job = 'rosters.sweep-all';

  constructor(private readonly sweep: SweepRosters) {
    super();
  }

  override run(): Promise<void> {
    return this.sweep.run();
  }
}
