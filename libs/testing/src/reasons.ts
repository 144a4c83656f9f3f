import type { DataSource } from 'typeorm';
import { whyBefore, type HallPlan, type OrderRule, type TicketStory } from '#domain';
import { PlanReader, SqlStoryReader } from '#persistence';

/**
 * Why each ticket of a hall was called before each other one of its business day: how often by which rule. Asked for
 * every two of them, both ways round.
 */
export async function reasonsIn(source: DataSource, hall: string): Promise<Map<OrderRule, number>> {
  const plan = await new PlanReader(source).byCode(hall);
  if (!plan) throw new Error(`there is no hall ${hall}`);
  const reasons = new Map<OrderRule, number>();
  for (const day of await daysOf(source, plan)) {
    day.forEach((first) =>
      day.forEach((second) => {
        if (first === second) return;
        const { rule } = whyBefore(plan, first, second);
        reasons.set(rule, (reasons.get(rule) ?? 0) + 1);
      }),
    );
  }
  return reasons;
}

/** The stories of all tickets by business day. */
async function daysOf(source: DataSource, plan: HallPlan): Promise<TicketStory[][]> {
  const stories = new SqlStoryReader(source);
  const rows = await source.query<{ label: string; day: string }[]>(
    'SELECT label, business_day AS day FROM tickets WHERE hall_id = ?',
    [plan.id],
  );
  const days = new Map<string, TicketStory[]>();
  for (const { label, day } of rows) {
    const story = await stories.story(plan, day, label);
    if (story) days.set(day, [...(days.get(day) ?? []), story]);
  }
  return [...days.values()];
}
