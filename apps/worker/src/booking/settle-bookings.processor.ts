import { Injectable } from '@nestjs/common';
import { SettleDay } from '#application/booking';
import { HallReader } from '#application/ports';
import { JobHandler } from '#jobs';
import { eachHall } from '../each-hall.js';

/** Every half minute: whoever did not come has missed the slot. */
@Injectable()
export class SettleBookingsProcessor extends JobHandler<'bookings.settle-all'> {
  readonly job = 'bookings.settle-all';

  constructor(
    private readonly halls: HallReader,
    private readonly settleDay: SettleDay,
  ) {
    super();
  }

  override run(): Promise<void> {
    return eachHall(this.halls, (code) => this.settleDay.run(code));
  }
}
