import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { EndSessions, ReadSession } from '#application/signing-in';
import { Done, EmptyBody, IdPath, SessionList } from '#contracts';
import type { SignedInActor } from '#domain';
import { Allows } from '#platform';
import { ActingPerson } from '../http/acting.js';
import { Documented, DocumentedCommand } from '../http/documented.js';
import { PressKey } from '../http/press-key.js';
import { orProblem } from '../http/problem-exception.js';

/** Where one has signed in. */
@ApiTags('signing-in')
@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly readSession: ReadSession,
    private readonly endSessions: EndSessions,
  ) {}

  @Get()
  @Allows('session.others')
  @Documented({ summary: 'My sessions', answer: SessionList, problems: ['access.sign-in-needed'] })
  all(@ActingPerson() person: SignedInActor): Promise<SessionList> {
    return this.readSession.all(person);
  }

  @Post(':id/end')
  @HttpCode(200)
  @Allows('session.others')
  @DocumentedCommand({
    summary: 'End one of my sessions',
    answer: Done,
    problems: ['request.invalid', 'access.sign-in-needed', 'session.unknown'],
  })
  async end(
    @ActingPerson() person: SignedInActor,
    @Param({ schema: IdPath }) { id }: z.infer<typeof IdPath>,
    @Body({ schema: EmptyBody }) _body: z.infer<typeof EmptyBody>,
    @PressKey() _key: string,
  ): Promise<Done> {
    return orProblem(await this.endSessions.run(person, id));
  }
}
