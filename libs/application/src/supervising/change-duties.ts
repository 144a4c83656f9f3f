import { Injectable } from '@nestjs/common';
import type { DutiesNow } from '#contracts';
import { accept, businessDayOf, dutiesOf, refuse, type Decision } from '#domain';
import { Clock, type HallStores, type Press } from '../ports/index.js';
import { HallRounds, type HallUseCase } from '../rounds/index.js';

interface DutiesWish {
  readonly window: number;
  /** Codes of services, the main one first. */
  readonly services: readonly string[];
}

/** A supervisor says what a window calls from now on. Who is at it stays there. */
@Injectable()
export class ChangeDuties implements HallUseCase<DutiesWish, DutiesNow> {
  readonly action = 'change-duties';

  constructor(
    private readonly rounds: HallRounds,
    private readonly clock: Clock,
  ) {}

  /** Refuses `window.unknown`, `service.unknown`, `key.reused`. */
  run(hallCode: string, wish: DutiesWish, press: Omit<Press, 'action'>): Promise<Decision<DutiesNow>> {
    return this.rounds.join(hallCode, this, wish, { ...press, action: this.action });
  }

  /** One after the other: the last wish for a window holds. */
  decide(hall: HallStores, wishes: readonly DutiesWish[]): Promise<Decision<DutiesNow>[]> {
    return Promise.resolve(wishes.map((wish) => this.change(hall, wish)));
  }

  private change(hall: HallStores, { window, services }: DutiesWish): Decision<DutiesNow> {
    const serviceWindow = hall.plan.windows.find(({ number }) => number === window);
    if (!serviceWindow) return refuse('window.unknown', { window });
    const duties = dutiesOf(hall.plan, services);
    if (!duties.accepted) return duties;
    const at = this.clock.now();
    const codes = [...new Set(services)];
    hall.log.record(
      { type: 'window.duties-changed', window, services: codes },
      at,
      businessDayOf(at, hall.plan),
    );
    hall.desks.setDuties(serviceWindow.id, duties.value);
    return accept({ window, services: codes });
  }
}
