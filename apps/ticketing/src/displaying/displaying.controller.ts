import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ReadBoard, ReadHalls, ReadLayout } from '#application/displaying';
import { BoardSnapshot, HallLayout, HallList, HallPath, ScreenSettings } from '#contracts';
import { Allows, CONFIG, type Config } from '#platform';
import { Documented } from '../http/documented.js';
import { orProblem } from '../http/problem-exception.js';

@ApiTags('displaying')
@Controller()
export class DisplayingController {
  constructor(
    private readonly readHalls: ReadHalls,
    private readonly readLayout: ReadLayout,
    private readonly readBoard: ReadBoard,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Allows('halls.read')
  @Get('halls')
  @Documented({ summary: 'All halls', answer: HallList, problems: [] })
  halls(): Promise<HallList> {
    return this.readHalls.run();
  }

  @Allows('halls.read')
  @Get('halls/:hall/layout')
  @Documented({
    summary: 'Names, zones, windows and services of a hall',
    answer: HallLayout,
    problems: ['hall.unknown'],
  })
  async layout(@Param({ schema: HallPath }) { hall }: z.infer<typeof HallPath>): Promise<HallLayout> {
    return orProblem(await this.readLayout.run(hall));
  }

  @Allows('board.watch')
  @Get('halls/:hall/board')
  @Documented({ summary: 'What the lobby shows now', answer: BoardSnapshot, problems: ['hall.unknown'] })
  async board(@Param({ schema: HallPath }) { hall }: z.infer<typeof HallPath>): Promise<BoardSnapshot> {
    return orProblem(await this.readBoard.run(hall));
  }

  @Allows('halls.read')
  @Get('screens/settings')
  @Documented({ summary: 'Where screens find the live channel', answer: ScreenSettings, problems: [] })
  settings(): ScreenSettings {
    return { gatewayPort: this.config.gatewayPublicPort, demo: this.config.demo };
  }
}
