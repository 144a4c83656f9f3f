import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import {
  BeginAnnouncement,
  EndAnnouncement,
  LeaseVoice,
  ReadVoice,
  ReleaseVoice,
} from '#application/speaking';
import {
  HallPath,
  HallVoice,
  LeaseAnswer,
  LeaseBody,
  SpeakBody,
  Spoken,
  SpokenBody,
  SpokenList,
  SpokenPath,
  SpokenQuestion,
  VoiceReleased,
  ZonePath,
} from '#contracts';
import { Allows } from '#platform';
import { Documented, DocumentedCommand } from '../http/documented.js';
import { PressKey } from '../http/press-key.js';
import { orProblem } from '../http/problem-exception.js';

type ZonePath = z.infer<typeof ZonePath>;

/**
 * What voice hosts ask for. Each of their commands is safe to repeat by itself (asking again is renewing, an announcement
 * has an id), so their keys, which every command must have, are not remembered: four zones would fill the memory of
 * answers with nothing but leases.
 */
@ApiTags('speaking')
@Allows('voice.speak')
@Controller('halls/:hall/voice')
export class SpeakingController {
  constructor(
    private readonly readVoice: ReadVoice,
    private readonly leaseVoice: LeaseVoice,
    private readonly releaseVoice: ReleaseVoice,
    private readonly beginAnnouncement: BeginAnnouncement,
    private readonly endAnnouncement: EndAnnouncement,
  ) {}

  @Get()
  @Allows('voice.read')
  @Documented({
    summary: 'How a hall speaks, and in which zones somebody does now',
    answer: HallVoice,
    problems: ['request.invalid', 'hall.unknown'],
  })
  async voice(@Param({ schema: HallPath }) { hall }: z.infer<typeof HallPath>): Promise<HallVoice> {
    return orProblem(await this.readVoice.run(hall));
  }

  @Get('spoken')
  @Allows('voice.read')
  @Documented({
    summary: 'What was said, the newest first',
    answer: SpokenList,
    problems: ['request.invalid', 'hall.unknown'],
  })
  async spoken(
    @Param({ schema: HallPath }) { hall }: z.infer<typeof HallPath>,
    @Query({ schema: SpokenQuestion }) question: SpokenQuestion,
  ): Promise<SpokenList> {
    return orProblem(await this.readVoice.spoken(hall, question));
  }

  @Post(':zone/lease')
  @HttpCode(200)
  @DocumentedCommand({
    summary: 'Become, or go on being, the one host that speaks in a zone',
    answer: LeaseAnswer,
    problems: ['request.invalid', 'hall.unknown', 'zone.unknown'],
  })
  async lease(
    @Param({ schema: ZonePath }) place: ZonePath,
    @Body({ schema: LeaseBody }) { host }: z.infer<typeof LeaseBody>,
    @PressKey() _key: string,
  ): Promise<LeaseAnswer> {
    return orProblem(await this.leaseVoice.run(place, host));
  }

  @Post(':zone/release')
  @HttpCode(200)
  @DocumentedCommand({
    summary: 'Let another host speak in a zone at once',
    answer: VoiceReleased,
    problems: ['request.invalid', 'hall.unknown', 'zone.unknown'],
  })
  async release(
    @Param({ schema: ZonePath }) place: ZonePath,
    @Body({ schema: LeaseBody }) { host }: z.infer<typeof LeaseBody>,
    @PressKey() _key: string,
  ): Promise<VoiceReleased> {
    return orProblem(await this.releaseVoice.run(place, host));
  }

  @Post(':zone/spoken')
  @HttpCode(200)
  @DocumentedCommand({
    summary: 'Write down what is about to be said, before the first sound',
    answer: Spoken,
    problems: ['request.invalid', 'hall.unknown', 'zone.unknown', 'voice.not-host', 'ticket.unknown'],
  })
  async begin(
    @Param({ schema: ZonePath }) place: ZonePath,
    @Body({ schema: SpeakBody }) wish: SpeakBody,
    @PressKey() _key: string,
  ): Promise<Spoken> {
    return orProblem(await this.beginAnnouncement.run(place, wish));
  }

  @Post(':zone/spoken/:id/end')
  @HttpCode(200)
  @DocumentedCommand({
    summary: 'Write down how an announcement ended',
    answer: Spoken,
    problems: ['request.invalid', 'hall.unknown', 'zone.unknown', 'announcement.unknown'],
  })
  async end(
    @Param({ schema: SpokenPath }) { id, ...place }: z.infer<typeof SpokenPath>,
    @Body({ schema: SpokenBody }) { whole }: z.infer<typeof SpokenBody>,
    @PressKey() _key: string,
  ): Promise<Spoken> {
    return orProblem(await this.endAnnouncement.run(place, { id, whole }));
  }
}
