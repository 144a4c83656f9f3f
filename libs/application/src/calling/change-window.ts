import { Injectable } from '@nestjs/common';
import type { WindowNow } from '#contracts';
import {
  accept,
  businessDayOf,
  obeyAtWindow,
  refuse,
  type Decision,
  type Desk,
  type Instant,
  type WindowOrder,
} from '#domain';
import { Clock, type HallStores } from '../ports/index.js';
import { HallRounds, stepAll, type HallUseCase } from '../rounds/index.js';
import { pressAt, type AtWindow } from './at-window.js';

interface WindowWish extends AtWindow {
  readonly order: WindowOrder;
}

/**
 * A clerk sits down at a window, opens, pauses or closes it, calls for help, or leaves it. An order that is fulfilled
 * already changes nothing and is no error.
 */
@Injectable()
export class ChangeWindow implements HallUseCase<WindowWish, WindowNow> {
  readonly action = 'change-window';

  constructor(
    private readonly rounds: HallRounds,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses `window.unknown`, `window.not-yours`, `window.taken` (sitting down where another console works),
   * `window.busy` (closing while somebody stands there), `window.closed` (pausing a closed one), `key.reused`.
   */
  run(hallCode: string, wish: WindowWish, key: string): Promise<Decision<WindowNow>> {
    return this.rounds.join(hallCode, this, wish, pressAt(wish, this.action, key));
  }

  async decide(hall: HallStores, wishes: readonly WindowWish[]): Promise<Decision<WindowNow>[]> {
    const at = this.clock.now();
    const desks = await hall.desks.find(wishes.map((wish) => wish.window));
    const changed = new Set<number>();
    const decisions = wishes.map((wish) => this.change(hall, desks, { ...wish, at, changed }));
    const after = [...changed].flatMap((window) => desks.get(window) ?? []);
    hall.desks.save(after);
    await letGo(
      hall,
      after.filter((desk) => desk.state === 'closed'),
      at,
    );
    return decisions;
  }

  private change(
    hall: HallStores,
    desks: Map<number, Desk>,
    { window, sitting, order, at, changed }: WindowWish & { at: Instant; changed: Set<number> },
  ): Decision<WindowNow> {
    const desk = desks.get(window);
    if (!desk) return refuse('window.unknown', { window });
    const step = obeyAtWindow(desk, sitting, order, at);
    if (!step.accepted) return step;
    step.value.facts.forEach((fact) => hall.log.record(fact, at, businessDayOf(at, hall.plan)));
    if (step.value.desk !== desk) changed.add(window);
    desks.set(window, step.value.desk);
    return accept({ window, state: step.value.desk.state });
  }
}

/** Who was sent to a window that closes waits for any window of the service again. */
async function letGo(hall: HallStores, closed: readonly Desk[], at: Instant): Promise<void> {
  if (closed.length === 0) return;
  const windowIds = closed.map(({ serviceWindow }) => serviceWindow.id);
  const bound = await hall.tickets.boundFor(businessDayOf(at, hall.plan), windowIds);
  stepAll(hall, bound, { action: 'release', at });
}
