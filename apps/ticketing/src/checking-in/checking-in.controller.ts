import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CheckIn } from '#application/checking-in';
import { CheckedIn, CheckInBody, HallPath } from '#contracts';
import type { Actor } from '#domain';
import { Allows } from '#platform';
import { Acting } from '../http/acting.js';
import { DocumentedCommand } from '../http/documented.js';
import { PressKey } from '../http/press-key.js';
import { orProblem } from '../http/problem-exception.js';

@ApiTags('checking in')
@Controller('halls/:hall/check-ins')
export class CheckingInController {
  constructor(private readonly checkIn: CheckIn) {}

  @Post()
  @HttpCode(200)
  @Allows('check-in')
  @DocumentedCommand({
    summary: 'Somebody who booked has come: one ticket, or one for each batch of a group',
    answer: CheckedIn,
    problems: [
      ...(['request.invalid', 'hall.unknown', 'hall.closed', 'service.numbers-exhausted'] as const),
      ...(['check-in.unknown', 'check-in.another-day', 'check-in.too-late'] as const),
      ...(['appointment.wrong-state', 'group.wrong-state'] as const),
    ],
  })
  async come(
    @Acting() actor: Actor,
    @Param({ schema: HallPath }) { hall }: z.infer<typeof HallPath>,
    @Body({ schema: CheckInBody }) wish: CheckInBody,
    @PressKey() key: string,
  ): Promise<CheckedIn> {
    return orProblem(await this.checkIn.run(actor, hall, wish, key));
  }
}
