import { Injectable } from '@nestjs/common';
import type { WindowNow } from '#contracts';
import { accept, answerHelp, businessDayOf, refuse, type Decision, type Desk } from '#domain';
import { Clock, type HallStores, type Press } from '../ports/index.js';
import { HallRounds, type HallUseCase } from '../rounds/index.js';

interface HelpWish {
  readonly window: number;
}

/** The supervisor is on the way to a clerk who asked for help. */
@Injectable()
export class AnswerHelp implements HallUseCase<HelpWish, WindowNow> {
  readonly action = 'answer-help';

  constructor(
    private readonly rounds: HallRounds,
    private readonly clock: Clock,
  ) {}

  /** Refuses `window.unknown`, `key.reused`. Nobody asked: nothing changes. */
  run(hallCode: string, wish: HelpWish, press: Omit<Press, 'action'>): Promise<Decision<WindowNow>> {
    return this.rounds.join(hallCode, this, wish, { ...press, action: this.action });
  }

  async decide(hall: HallStores, wishes: readonly HelpWish[]): Promise<Decision<WindowNow>[]> {
    const desks = await hall.desks.find(wishes.map(({ window }) => window));
    const decisions = wishes.map(({ window }) => this.answer(hall, desks, window));
    hall.desks.save([...desks.values()]);
    return decisions;
  }

  private answer(hall: HallStores, desks: Map<number, Desk>, window: number): Decision<WindowNow> {
    const desk = desks.get(window);
    const step = desk ? answerHelp(desk) : refuse('window.unknown', { window });
    if (!step.accepted) return step;
    const at = this.clock.now();
    step.value.facts.forEach((fact) => hall.log.record(fact, at, businessDayOf(at, hall.plan)));
    desks.set(window, step.value.desk);
    return accept({ window, state: step.value.desk.state });
  }
}
