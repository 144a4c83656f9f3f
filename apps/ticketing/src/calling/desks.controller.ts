import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ReadDesks } from '#application/calling';
import { HallPath, WindowDesk, WindowList, WindowPath } from '#contracts';
import { Documented } from '../http/documented.js';
import { orProblem } from '../http/problem-exception.js';

@ApiTags('calling')
@Controller('halls/:hall/windows')
export class DesksController {
  constructor(private readonly readDesks: ReadDesks) {}

  @Get()
  @Documented({ summary: 'All windows of a hall', answer: WindowList, problems: ['hall.unknown'] })
  async all(@Param({ schema: HallPath }) { hall }: z.infer<typeof HallPath>): Promise<WindowList> {
    return orProblem(await this.readDesks.all(hall));
  }

  @Get(':window')
  @Documented({
    summary: 'Everything that the clerk of a window looks at',
    answer: WindowDesk,
    problems: ['request.invalid', 'hall.unknown', 'window.unknown'],
  })
  async one(@Param({ schema: WindowPath }) path: z.infer<typeof WindowPath>): Promise<WindowDesk> {
    return orProblem(await this.readDesks.one(path.hall, path.window));
  }
}
