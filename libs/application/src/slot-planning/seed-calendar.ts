import { Injectable } from '@nestjs/common';
import { businessDayOf } from '#domain';
import { Clock, HallUnitOfWork, PublicHolidays } from '../ports/index.js';

/** Writes the public holidays of a year that the calendar of a hall knows nothing of. What people changed stays. */
@Injectable()
export class SeedCalendar {
  constructor(
    private readonly holidays: PublicHolidays,
    private readonly unitOfWork: HallUnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(hallCode: string): Promise<void> {
    await this.unitOfWork.run(hallCode, async ({ plan, slots }) => {
      const year = Number(businessDayOf(this.clock.now(), plan).slice(0, 4));
      const known = await slots.calendar();
      const missing = [year, year + 1].filter((one) => !known.some(({ day }) => day.startsWith(String(one))));
      const days = missing.flatMap((one) => this.holidays.of(one, plan.timeZone));
      if (days.length > 0) slots.setCalendar([...known, ...days]);
    });
  }
}
