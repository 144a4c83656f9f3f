import { advance, movedBy, type Instant, type Step, type Ticket, type TicketAction } from '#domain';
import type { HallStores } from '../ports/index.js';

interface ManySteps {
  readonly action: TicketAction;
  readonly at: Instant;
  /** What each ticket gets beside the step. */
  readonly changes?: Partial<Ticket>;
}

/** Takes the same step with many tickets that nobody has at a window. Answers how many it took. */
export function stepAll(
  hall: HallStores,
  tickets: readonly Ticket[],
  { action, at, changes }: ManySteps,
): number {
  const steps = tickets.flatMap((before): Step[] => {
    const after = advance(before, action, { at, revision: hall.log.next });
    if (!after.accepted) return [];
    hall.log.record(movedBy(hall.plan, action, before, after.value), at, before.businessDay);
    return [{ before, after: { ...after.value, ...changes } }];
  });
  hall.tickets.save(steps);
  return steps.length;
}
