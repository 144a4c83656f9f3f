import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ReadScreens, ReportScreen } from '#application/displaying';
import { HallPath, ScreenList, ScreenPath, ScreenReportBody, ScreenReported } from '#contracts';
import { Allows } from '#platform';
import { Documented, DocumentedCommand } from '../http/documented.js';
import { PressKey } from '../http/press-key.js';
import { orProblem } from '../http/problem-exception.js';

@ApiTags('displaying')
@Controller('halls/:hall/screens')
export class ScreensController {
  constructor(
    private readonly reportScreen: ReportScreen,
    private readonly readScreens: ReadScreens,
  ) {}

  @Allows('screens.read')
  @Get()
  @Documented({
    summary: 'Which screens hang in the hall, and how each last said it was',
    answer: ScreenList,
    problems: ['request.invalid', 'hall.unknown'],
  })
  async all(@Param({ schema: HallPath }) { hall }: z.infer<typeof HallPath>): Promise<ScreenList> {
    return orProblem(await this.readScreens.run(hall));
  }

  /** The newest report of a screen takes the place of the one before, so the key need not be remembered. */
  @Allows('screens.report')
  @Post(':screen/report')
  @HttpCode(200)
  @DocumentedCommand({
    summary: 'A screen says how it is',
    answer: ScreenReported,
    problems: ['request.invalid', 'hall.unknown'],
  })
  async report(
    @Param({ schema: ScreenPath }) { hall, screen }: z.infer<typeof ScreenPath>,
    @Body({ schema: ScreenReportBody }) report: ScreenReportBody,
    @PressKey() _key: string,
  ): Promise<ScreenReported> {
    return orProblem(await this.reportScreen.run(hall, screen, report));
  }
}
