import { Injectable } from '@nestjs/common';
import { HallReader } from '#application/ports';
import { GenerateSlots, SeedCalendar } from '#application/slot-planning';
import { JobHandler } from '#jobs';
import { eachHall } from '../each-hall.js';

/** Every hour: makes the slots of the coming days, with the public holidays left out. */
@Injectable()
export class GenerateSlotsProcessor extends JobHandler<'slots.generate-all'> {
  readonly job = 'slots.generate-all';

  constructor(
    private readonly halls: HallReader,
    private readonly seedCalendar: SeedCalendar,
    private readonly generateSlots: GenerateSlots,
  ) {
    super();
  }

  override run(): Promise<void> {
    return eachHall(this.halls, async (code) => {
      await this.seedCalendar.run(code);
      await this.generateSlots.run(code);
    });
  }
}
