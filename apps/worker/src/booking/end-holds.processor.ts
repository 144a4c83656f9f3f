import { Injectable } from '@nestjs/common';
import { EndHolds } from '#application/booking';
import { HallReader } from '#application/ports';
import { JobHandler } from '#jobs';
import { eachHall } from '../each-hall.js';

/** Every ten seconds: gives back the places that nobody keeps any longer. */
@Injectable()
export class EndHoldsProcessor extends JobHandler<'holds.end-all'> {
  readonly job = 'holds.end-all';

  constructor(
    private readonly halls: HallReader,
    private readonly endHolds: EndHolds,
  ) {
    super();
  }

  override run(): Promise<void> {
    return eachHall(this.halls, (code) => this.endHolds.run(code));
  }
}
