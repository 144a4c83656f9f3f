import { Injectable } from '@nestjs/common';
import { TurnHallDay } from '#application/opening';
import { HallReader } from '#application/ports';
import { JobHandler } from '#jobs';
import { eachHall } from '../each-hall.js';

/** Every half minute: brings the logs of all halls to the present day. */
@Injectable()
export class TurnHallDaysProcessor extends JobHandler<'hall-day.turn-all'> {
  readonly job = 'hall-day.turn-all';

  constructor(
    private readonly halls: HallReader,
    private readonly turnHallDay: TurnHallDay,
  ) {
    super();
  }

  override run(): Promise<void> {
    return eachHall(this.halls, (code) => this.turnHallDay.run(code));
  }
}
