import type { TicketAtWindow } from '#contracts';
import {
  accept,
  mayWork,
  movedBy,
  refuse,
  ticketAfter,
  type Decision,
  type Desk,
  type Instant,
  type Step,
  type TicketAction,
  type TicketMoved,
} from '#domain';
import type { HallStores } from '../ports/index.js';
import type { AtWindow } from './at-window.js';
import { ticketAtWindow } from './ticket-at-window.js';

/** One clerk's wish at one window, with the rule that decides it on the desk as it is when its turn comes. */
export interface Turn extends AtWindow {
  readonly action: TicketAction;
  /** What the log should say beside the step itself. */
  readonly note?: Pick<TicketMoved, 'picked'>;
  decide(desk: Desk): Decision<Step>;
}

/**
 * Lets windows take their steps in one unit of work: each rule sees its desk as the turns before left it, every step
 * is logged, and all changed tickets are written at once.
 */
export function takeSteps(
  hall: HallStores,
  desks: Map<number, Desk>,
  turns: readonly Turn[],
  at: Instant,
): Decision<TicketAtWindow>[] {
  const changes = new Map<string, Step>();
  const decisions = turns.map((turn): Decision<TicketAtWindow> => {
    const desk = desks.get(turn.window);
    if (!desk) return refuse('window.unknown', { window: turn.window });
    const theirs = mayWork(desk, turn.sitting);
    if (!theirs.accepted) return theirs;
    const step = turn.decide(desk);
    if (!step.accepted) return step;
    const { before, after } = step.value;
    hall.log.record(
      { ...movedBy(hall.plan, turn.action, before, after), ...turn.note },
      at,
      after.businessDay,
    );
    desks.set(turn.window, { ...desk, ticket: ticketAfter(desk, step.value) });
    changes.set(after.id, { before: changes.get(after.id)?.before ?? before, after });
    return accept(ticketAtWindow(hall.plan, after));
  });
  hall.tickets.save([...changes.values()]);
  return decisions;
}
