import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { ReadBoard, ReadHalls, ReadLayout, ReadNextNumbers } from '#application/displaying';
import {
  BoardSnapshot,
  HallLayout,
  HallList,
  HallPath,
  NextNumbers,
  ScreenSettings,
  WindowPath,
} from '#contracts';
import { Allows, CONFIG, type Config } from '#platform';
import { unlessHeld } from '../http/conditional.js';
import { Documented } from '../http/documented.js';
import { orProblem } from '../http/problem-exception.js';

@ApiTags('displaying')
@Controller()
export class DisplayingController {
  constructor(
    private readonly readHalls: ReadHalls,
    private readonly readLayout: ReadLayout,
    private readonly readBoard: ReadBoard,
    private readonly readNextNumbers: ReadNextNumbers,
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
  @ApiResponse({ status: 304, description: 'Still at the mark that If-None-Match names' })
  async board(
    @Param({ schema: HallPath }) { hall }: z.infer<typeof HallPath>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BoardSnapshot | undefined> {
    const snapshot = orProblem(await this.readBoard.run(hall));
    return unlessHeld(snapshot.mark, snapshot, request, reply);
  }

  @Allows('halls.read')
  @Get('halls/:hall/windows/:window/next')
  @Documented({
    summary: 'Which numbers a window calls next, for the display over it',
    answer: NextNumbers,
    problems: ['request.invalid', 'hall.unknown', 'window.unknown'],
  })
  async next(@Param({ schema: WindowPath }) path: z.infer<typeof WindowPath>): Promise<NextNumbers> {
    return orProblem(await this.readNextNumbers.run(path.hall, path.window));
  }

  @Allows('halls.read')
  @Get('screens/settings')
  @Documented({ summary: 'Where screens find the live channel', answer: ScreenSettings, problems: [] })
  settings(): ScreenSettings {
    const { gatewayPublicPort: gatewayPort, demo, provider } = this.config;
    return { gatewayPort, demo, provider: provider !== undefined };
  }
}
