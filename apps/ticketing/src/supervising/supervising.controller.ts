import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { AnswerHelp, CarryOver, ChangeDuties, ReadAttention } from '#application/supervising';
import {
  CarriedOver,
  DutiesBody,
  DutiesNow,
  EmptyBody,
  HallAttention,
  HallPath,
  WindowNow,
  WindowPath,
} from '#contracts';
import { Allows } from '#platform';
import { Documented, DocumentedCommand } from '../http/documented.js';
import { Pressed, type ActorPress } from '../http/press-key.js';
import { orProblem } from '../http/problem-exception.js';

@ApiTags('supervising')
@Controller('halls/:hall')
export class SupervisingController {
  constructor(
    private readonly readAttention: ReadAttention,
    private readonly answerHelp: AnswerHelp,
    private readonly changeDuties: ChangeDuties,
    private readonly carryOver: CarryOver,
  ) {}

  @Allows('hall.oversee')
  @Get('attention')
  @Documented({
    summary: 'What a supervisor has to know now',
    answer: HallAttention,
    problems: ['request.invalid', 'hall.unknown'],
  })
  async attention(@Param({ schema: HallPath }) { hall }: z.infer<typeof HallPath>): Promise<HallAttention> {
    return orProblem(await this.readAttention.run(hall));
  }

  @Allows('hall.direct')
  @Post('windows/:window/answer-help')
  @HttpCode(200)
  @DocumentedCommand({
    summary: 'Tell a clerk who asked for help that somebody comes',
    answer: WindowNow,
    problems: ['request.invalid', 'hall.unknown', 'window.unknown'],
  })
  async answer(
    @Param({ schema: WindowPath }) { hall, window }: z.infer<typeof WindowPath>,
    @Body({ schema: EmptyBody }) _body: z.infer<typeof EmptyBody>,
    @Pressed() press: ActorPress,
  ): Promise<WindowNow> {
    return orProblem(await this.answerHelp.run(hall, { window }, press));
  }

  @Allows('hall.direct')
  @Post('windows/:window/duties')
  @HttpCode(200)
  @DocumentedCommand({
    summary: 'Change which services a window calls',
    answer: DutiesNow,
    problems: ['request.invalid', 'hall.unknown', 'window.unknown', 'service.unknown'],
  })
  async duties(
    @Param({ schema: WindowPath }) { hall, window }: z.infer<typeof WindowPath>,
    @Body({ schema: DutiesBody }) { services }: z.infer<typeof DutiesBody>,
    @Pressed() press: ActorPress,
  ): Promise<DutiesNow> {
    return orProblem(await this.changeDuties.run(hall, { window, services }, press));
  }

  @Allows('hall.direct')
  @Post('carry-over')
  @HttpCode(200)
  @DocumentedCommand({
    summary: 'Let whoever was not served today be first on the next open day',
    answer: CarriedOver,
    problems: ['request.invalid', 'hall.unknown'],
  })
  async carry(
    @Param({ schema: HallPath }) { hall }: z.infer<typeof HallPath>,
    @Body({ schema: EmptyBody }) _body: z.infer<typeof EmptyBody>,
    @Pressed() press: ActorPress,
  ): Promise<CarriedOver> {
    return orProblem(await this.carryOver.run(hall, press));
  }
}
