import { Injectable } from '@nestjs/common';
import { TurnHallDay } from '#application/opening';
import { HallReader } from '#application/ports';
import { JobHandler } from '#jobs';

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

  /** One hall that fails does not keep the others in yesterday; the job still counts as failed, so that it is seen. */
  override async run(): Promise<void> {
    const failures: string[] = [];
    for (const { code } of await this.halls.all()) {
      await this.turnHallDay.run(code).catch((error: unknown) => failures.push(`${code}: ${String(error)}`));
    }
    if (failures.length > 0) throw new Error(`halls left in their old day: ${failures.join('; ')}`);
  }
}
