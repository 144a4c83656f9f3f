import { Injectable } from '@nestjs/common';
import type { WindowNow } from '#contracts';
import { accept, businessDayOf, changeState, refuse, type Decision, type Desk } from '#domain';
import { Clock, type HallStores, type Press } from '../ports/index.js';
import { HallRounds, type HallUseCase } from '../rounds/index.js';

interface WindowWish {
  readonly window: number;
  readonly state: 'open' | 'closed';
}

/** A clerk opens or closes a window. Opening an open window changes nothing and is no error. */
@Injectable()
export class ChangeWindow implements HallUseCase<WindowWish, WindowNow> {
  readonly action = 'change-window';

  constructor(
    private readonly rounds: HallRounds,
    private readonly clock: Clock,
  ) {}

  /** Refuses `window.unknown`, `window.busy` (closing while somebody stands there), `key.reused`. */
  run(hallCode: string, wish: WindowWish, press: Omit<Press, 'action'>): Promise<Decision<WindowNow>> {
    return this.rounds.join(hallCode, this, wish, { ...press, action: this.action });
  }

  async decide(hall: HallStores, wishes: readonly WindowWish[]): Promise<Decision<WindowNow>[]> {
    const desks = await hall.desks.find(wishes.map((wish) => wish.window));
    const decisions: Decision<WindowNow>[] = [];
    for (const wish of wishes) decisions.push(await this.change(hall, desks, wish));
    return decisions;
  }

  private async change(
    hall: HallStores,
    desks: Map<number, Desk>,
    wish: WindowWish,
  ): Promise<Decision<WindowNow>> {
    const { window, state } = wish;
    const desk = desks.get(window);
    if (!desk) return refuse('window.unknown', { window });
    const changed = changeState(desk, state);
    if (!changed.accepted) return changed;
    if (desk.state !== state) await this.write(hall, desk, wish);
    desks.set(window, { ...desk, state });
    return accept({ window, state });
  }

  private async write(hall: HallStores, desk: Desk, { window, state }: WindowWish): Promise<void> {
    const at = this.clock.now();
    const type = state === 'open' ? 'window.opened' : 'window.closed';
    hall.log.record({ type, window, state }, at, businessDayOf(at, hall.plan));
    await hall.desks.setState(desk.serviceWindow.id, state);
  }
}
