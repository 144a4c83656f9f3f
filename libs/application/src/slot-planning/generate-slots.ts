import { Injectable } from '@nestjs/common';
import {
  bookableDays,
  businessDayOf,
  capacitiesFor,
  clockOf,
  daysFrom,
  instantOf,
  templatesOn,
  weekdayOf,
  type CalendarDate,
  type HallPlan,
  type SlotTemplate,
} from '#domain';
import {
  ArrivalHistory,
  Clock,
  HallReader,
  HallUnitOfWork,
  type HallStores,
  type NewSlot,
} from '../ports/index.js';

/** How far back one looks to learn what is usual. */
const historyMs = 56 * 86_400_000;

/** By service id and weekday: people in each quarter of an hour. */
export type Usual = ReadonlyMap<number, ReadonlyMap<number, readonly number[]>>;

/** Makes the slots of the coming days from the templates; what is there already stays as it is. */
@Injectable()
export class GenerateSlots {
  constructor(
    private readonly halls: HallReader,
    private readonly history: ArrivalHistory,
    private readonly unitOfWork: HallUnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Answers how many are new. */
  async run(hallCode: string): Promise<number> {
    const plan = await this.halls.byCode(hallCode);
    if (!plan) return 0;
    const now = this.clock.now();
    const usual = await usualIn(this.history, plan, now);
    const days = daysFrom(businessDayOf(now, plan), bookableDays);
    const made = await this.unitOfWork.run(hallCode, (hall) => generate(hall, days, usual));
    return made.accepted ? made.value : 0;
  }
}

export async function usualIn(history: ArrivalHistory, plan: HallPlan, now: number): Promise<Usual> {
  return history.usualArrivals(plan, now - historyMs);
}

/** Within a unit of work of the hall. */
export async function generate(
  hall: HallStores,
  days: readonly CalendarDate[],
  usual: Usual,
): Promise<number> {
  const [templates, calendar] = [await hall.slots.templates(), await hall.slots.calendar()];
  const slots = days.flatMap((day) => slotsOf(hall.plan, day, templatesOn(day, templates, calendar), usual));
  return hall.slots.generate(slots);
}

function slotsOf(
  plan: HallPlan,
  day: CalendarDate,
  templates: readonly SlotTemplate[],
  usual: Usual,
): NewSlot[] {
  return templates.map((template) => {
    const { serviceId, fromMinute, toMinute } = template;
    const own = templates.filter((one) => one.serviceId === serviceId);
    const quarters = usual.get(serviceId)?.get(weekdayOf(day));
    const peak = Math.max(...own.map((one) => peopleIn(quarters, one) ?? 0));
    return {
      ...{ serviceId, day, startsAt: at(plan, day, fromMinute), endsAt: at(plan, day, toMinute) },
      ...capacitiesFor(template, peopleIn(quarters, template), peak),
    };
  });
}

const quarter = 15;

/** How many people usually come on their own during a slot. */
function peopleIn(
  quarters: readonly number[] | undefined,
  { fromMinute, toMinute }: SlotTemplate,
): number | null {
  if (!quarters) return null;
  const within = quarters.filter((_, index) => index * quarter >= fromMinute && index * quarter < toMinute);
  return within.reduce((sum, people) => sum + people, 0);
}

/** Slots are of a calendar date, from midnight to midnight by the clock on the wall. */
function at(plan: HallPlan, day: CalendarDate, minutes: number): number {
  const midnight = { timeZone: plan.timeZone, cutOverMinutes: 0 };
  return minutes < 24 * 60
    ? instantOf(day, clockOf(minutes), midnight)
    : instantOf(daysFrom(day, 2)[1] ?? day, '00:00', midnight);
}
