import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ExplainOrder } from '#application/explaining';
import { HallPath, OrderAnswer, OrderQuestion } from '#contracts';
import { Allows } from '#platform';
import { Documented } from '../http/documented.js';
import { orProblem } from '../http/problem-exception.js';

@ApiTags('explaining')
@Allows('order.explain')
@Controller('halls/:hall/why')
export class ExplainingController {
  constructor(private readonly explainOrder: ExplainOrder) {}

  @Get()
  @Documented({
    summary: 'Why was the first ticket called before the second?',
    answer: OrderAnswer,
    problems: ['request.invalid', 'hall.unknown', 'ticket.unknown'],
  })
  async why(
    @Param({ schema: HallPath }) { hall }: z.infer<typeof HallPath>,
    @Query({ schema: OrderQuestion }) question: OrderQuestion,
  ): Promise<OrderAnswer> {
    return orProblem(await this.explainOrder.run(hall, question));
  }
}
