import { Injectable } from '@nestjs/common';
import { ReturnHeld } from '#application/calling';
import { HallReader } from '#application/ports';
import { JobHandler } from '#jobs';
import { eachHall } from '../each-hall.js';

/** Every ten seconds: takes those back into the line whose time on hold is over. */
@Injectable()
export class ReturnHeldProcessor extends JobHandler<'held.return-all'> {
  readonly job = 'held.return-all';

  constructor(
    private readonly halls: HallReader,
    private readonly returnHeld: ReturnHeld,
  ) {
    super();
  }

  override run(): Promise<void> {
    return eachHall(this.halls, (code) => this.returnHeld.run(code));
  }
}
