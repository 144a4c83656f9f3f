import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ReadDesks, ReadTargets } from '#application/calling';
import { HallPath, TransferTargets, WindowDesk, WindowList, WindowPath } from '#contracts';
import { Allows } from '#platform';
import { Documented } from '../http/documented.js';
import { orProblem } from '../http/problem-exception.js';
import { MaybeSitting } from '../http/sitting.js';

@ApiTags('calling')
@Allows('windows.read')
@Controller('halls/:hall/windows')
export class DesksController {
  constructor(
    private readonly readDesks: ReadDesks,
    private readonly readTargets: ReadTargets,
  ) {}

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
  async one(
    @Param({ schema: WindowPath }) path: z.infer<typeof WindowPath>,
    @MaybeSitting() sitting: string | undefined,
  ): Promise<WindowDesk> {
    return orProblem(await this.readDesks.one(path.hall, path.window, sitting));
  }

  @Get(':window/targets')
  @Documented({
    summary: 'Where the person at a window could be sent, and who would be called before',
    answer: TransferTargets,
    problems: ['request.invalid', 'hall.unknown', 'window.unknown', 'window.idle'],
  })
  async targets(@Param({ schema: WindowPath }) path: z.infer<typeof WindowPath>): Promise<TransferTargets> {
    return orProblem(await this.readTargets.run(path.hall, path.window));
  }
}
