import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { SetLevel } from '#application/speaking';
import { EmptyBody, MuteBody, VolumeBody, ZoneLevel, ZonePath, type ProblemCode } from '#contracts';
import { Allows } from '#platform';
import { DocumentedCommand } from '../http/documented.js';
import { Pressed, type ActorPress } from '../http/press-key.js';
import { orProblem } from '../http/problem-exception.js';

type ZonePath = z.infer<typeof ZonePath>;

const problems: readonly ProblemCode[] = ['request.invalid', 'hall.unknown', 'zone.unknown'];

/** How loud a zone is, and that it is silent for a while. */
@ApiTags('speaking')
@Allows('hall.direct')
@Controller('halls/:hall/voice/:zone')
export class LevelController {
  constructor(private readonly setLevel: SetLevel) {}

  @Post('volume')
  @HttpCode(200)
  @DocumentedCommand({ summary: 'Turn a zone up or down from its curve', answer: ZoneLevel, problems })
  async volume(
    @Param({ schema: ZonePath }) { hall, zone }: ZonePath,
    @Body({ schema: VolumeBody }) { steps }: z.infer<typeof VolumeBody>,
    @Pressed() press: ActorPress,
  ): Promise<ZoneLevel> {
    return orProblem(await this.setLevel.run(hall, { zone, steps }, press));
  }

  @Post('mute')
  @HttpCode(200)
  @DocumentedCommand({ summary: 'Silence a zone for half an hour', answer: ZoneLevel, problems })
  async mute(
    @Param({ schema: ZonePath }) { hall, zone }: ZonePath,
    @Body({ schema: MuteBody }) { reason }: z.infer<typeof MuteBody>,
    @Pressed() press: ActorPress,
  ): Promise<ZoneLevel> {
    return orProblem(await this.setLevel.run(hall, { zone, mute: reason }, press));
  }

  @Post('unmute')
  @HttpCode(200)
  @DocumentedCommand({ summary: 'Let a zone speak again', answer: ZoneLevel, problems })
  async unmute(
    @Param({ schema: ZonePath }) { hall, zone }: ZonePath,
    @Body({ schema: EmptyBody }) _body: z.infer<typeof EmptyBody>,
    @Pressed() press: ActorPress,
  ): Promise<ZoneLevel> {
    return orProblem(await this.setLevel.run(hall, { zone, mute: null }, press));
  }
}
