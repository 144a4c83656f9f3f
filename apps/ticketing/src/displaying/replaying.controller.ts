import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ReplayDay } from '#application/displaying';
import { HallPath, Recording, RecordingQuestion } from '#contracts';
import { Allows } from '#platform';
import { Documented } from '../http/documented.js';
import { orProblem } from '../http/problem-exception.js';

@ApiTags('displaying')
@Controller('halls/:hall/recording')
export class ReplayingController {
  constructor(private readonly replayDay: ReplayDay) {}

  @Allows('board.watch')
  @Get()
  @Documented({
    summary: 'A day of the lobby again: the board at a moment, and the frames after it',
    answer: Recording,
    problems: ['request.invalid', 'hall.unknown'],
  })
  async recording(
    @Param({ schema: HallPath }) { hall }: z.infer<typeof HallPath>,
    @Query({ schema: RecordingQuestion }) question: RecordingQuestion,
  ): Promise<Recording> {
    return orProblem(await this.replayDay.run(hall, question));
  }
}
