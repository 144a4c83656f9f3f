import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ArrivalHistory, Clock } from '#application/ports';
import { businessDayOf, localTime, type CalendarDate, type HallPlan, type Instant } from '#domain';
import { reading } from '../unit-of-work/transaction.js';

interface ArrivalRow {
  readonly service: number;
  readonly day: CalendarDate;
  readonly quarter: number;
  readonly people: number | string;
}

const [quarters, minutesADay] = [96, 1_440];

@Injectable()
export class SqlArrivalHistory extends ArrivalHistory {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** Whole days only: what is known of today would make it look quiet. Groups are not counted, for them one plans. */
  async usualArrivals(plan: HallPlan, since: Instant): Promise<Map<number, Map<number, readonly number[]>>> {
    const today = businessDayOf(this.clock.now(), plan);
    const rows = await reading(this.source).query<ArrivalRow[]>(
      `SELECT service_id AS service, business_day AS day, COUNT(*) AS people,
         (TIMESTAMPDIFF(MINUTE, '2000-01-01', issued_at) + ?) MOD ${minutesADay} DIV 15 AS quarter
       FROM tickets WHERE hall_id = ? AND business_day >= ? AND business_day < ? AND lane <> 'group'
       GROUP BY service_id, business_day, quarter`,
      [offsetOf(plan, since), plan.id, businessDayOf(since, plan), today],
    );
    const services = new Set(rows.map(({ service }) => service));
    return new Map([...services].map((service) => [service, byWeekday(rows, service)]));
  }
}

/** Minutes by which the hall's clock is ahead of UTC; a summer time within the weeks shifts a part of them by an hour. */
function offsetOf({ timeZone }: HallPlan, at: Instant): number {
  const utc = new Date(at).getUTCHours() * 60 + new Date(at).getUTCMinutes();
  return (localTime(at, timeZone).minutes - utc + minutesADay) % minutesADay;
}

/** The mean of the days of each weekday on which anybody came at all. */
function byWeekday(rows: readonly ArrivalRow[], service: number): Map<number, readonly number[]> {
  const own = rows.filter((row) => row.service === service);
  const weekdays = new Map<number, Set<CalendarDate>>();
  own.forEach(({ day }) => {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
    weekdays.set(weekday, (weekdays.get(weekday) ?? new Set()).add(day));
  });
  return new Map([...weekdays].map(([weekday, days]) => [weekday, meanOf(own, days)]));
}

function meanOf(rows: readonly ArrivalRow[], days: ReadonlySet<CalendarDate>): number[] {
  const sums = Array.from({ length: quarters }, () => 0);
  rows
    .filter(({ day }) => days.has(day))
    .forEach(({ quarter, people }) => (sums[quarter] = (sums[quarter] ?? 0) + Number(people)));
  return sums.map((sum) => sum / days.size);
}
