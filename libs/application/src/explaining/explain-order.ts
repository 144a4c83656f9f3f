import { Injectable } from '@nestjs/common';
import { filled, orderTexts, type OrderAnswer, type OrderQuestion } from '#contracts';
import { accept, businessDayOf, refuse, whyBefore, type Decision } from '#domain';
import { Clock, HallReader, StoryReader } from '../ports/index.js';

/** "Why was A031 called before A027?" */
@Injectable()
export class ExplainOrder {
  constructor(
    private readonly halls: HallReader,
    private readonly stories: StoryReader,
    private readonly clock: Clock,
  ) {}

  /** Refuses `hall.unknown`, `ticket.unknown`. */
  async run(hallCode: string, question: OrderQuestion): Promise<Decision<OrderAnswer>> {
    const plan = await this.halls.byCode(hallCode);
    if (!plan) return refuse('hall.unknown', { hall: hallCode });
    const day = question.day ?? businessDayOf(this.clock.now(), plan);
    const first = await this.stories.story(plan, day, question.first);
    const second = await this.stories.story(plan, day, question.second);
    if (!first || !second) return refuse('ticket.unknown');
    const { rule, facts } = whyBefore(plan, first, second);
    return accept({ rule, text: filled(orderTexts[rule], facts) });
  }
}
