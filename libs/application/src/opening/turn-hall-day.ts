import { Injectable } from '@nestjs/common';
import { codesOf, dayMarkAt, sameMark, type DayMark, type Decision } from '#domain';
import { Clock, HallUnitOfWork, type HallStores } from '../ports/index.js';
import { stepAll } from '../rounds/index.js';

/** How much one transaction clears away; the next turn goes on with the rest. */
const [leftOversAtOnce, answersAtOnce] = [500, 5_000];

/** Answers are kept until nobody can still be retrying, at least to the end of the next business day. */
const answersKeptMs = 48 * 3_600_000;

/**
 * Brings a hall's log to the present day: tickets left over from earlier days are abandoned, old answers forgotten,
 * opening and closing written down. Nothing waits for this: numbers and business days follow the clock, not this job.
 */
@Injectable()
export class TurnHallDay {
  constructor(
    private readonly unitOfWork: HallUnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Answers the mark that the hall has afterwards. Does nothing when it is already there. */
  run(hallCode: string): Promise<Decision<DayMark>> {
    return this.unitOfWork.run(hallCode, async (hall) => {
      const now = this.clock.now();
      const [was, is] = [await hall.days.mark(), dayMarkAt(hall.plan, now)];
      if (sameMark(was, is)) return was;
      if (was.businessDay < is.businessDay && (await this.clear(hall, is, now)) === 'more') return was;
      const type = is.open ? 'day.opened' : 'day.closed';
      const carried = was.businessDay < is.businessDay ? await waitingAlready(hall, is) : {};
      hall.log.record({ type, ...carried }, now, is.businessDay);
      hall.days.setMark(is);
      return is;
    });
  }

  private async clear(hall: HallStores, day: DayMark, at: number): Promise<'done' | 'more'> {
    const forgotten = await hall.answers.forget(at - answersKeptMs, answersAtOnce);
    const abandoned = await this.abandonLeftOvers(hall, day, at);
    return forgotten === answersAtOnce || abandoned === leftOversAtOnce ? 'more' : 'done';
  }

  private async abandonLeftOvers(hall: HallStores, day: DayMark, at: number): Promise<number> {
    const leftOvers = await hall.tickets.leftOver(day.businessDay, leftOversAtOnce);
    stepAll(hall, leftOvers, { action: 'abandon', at });
    return leftOvers.length;
  }
}

/** Who waits on the new day before it has begun was carried over: a board could not know it otherwise. */
async function waitingAlready({ plan, tickets }: HallStores, { businessDay }: DayMark) {
  const waiting = await tickets.waiting(businessDay);
  const byCode = [...waiting].map(([id, count]) => [codesOf(plan, [id])[0] ?? '', count] as const);
  return byCode.length > 0 ? { waiting: Object.fromEntries(byCode) } : {};
}
