import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { AskEnrolment, CollectCredential } from '#application/enrolling';
import { AskEnrolmentBody, CollectBody, EnrolmentAsked, EnrolmentState } from '#contracts';
import { Allows } from '#platform';
import { CredentialCookies } from '../http/credential-cookies.js';
import { DocumentedCommand } from '../http/documented.js';
import { PressKey } from '../http/press-key.js';
import { orProblem } from '../http/problem-exception.js';

/** What a device does that nobody knows yet. */
@ApiTags('enrolling')
@Controller('enrolments')
export class EnrolmentController {
  constructor(
    private readonly askEnrolment: AskEnrolment,
    private readonly collectCredential: CollectCredential,
    private readonly cookies: CredentialCookies,
  ) {}

  @Post()
  @HttpCode(201)
  @Allows('enrolment.ask')
  @DocumentedCommand({
    summary: 'Ask to be let in; the code is shown on the screen of the device',
    status: 201,
    answer: EnrolmentAsked,
    problems: ['request.invalid'],
  })
  ask(
    @Body({ schema: AskEnrolmentBody }) wish: AskEnrolmentBody,
    // Asked for like every command's; a retry gets another code, and the first one expires.
    @PressKey() _key: string,
  ): Promise<EnrolmentAsked> {
    return this.askEnrolment.run(wish);
  }

  @Post('collect')
  @HttpCode(200)
  @Allows('enrolment.ask')
  @DocumentedCommand({
    summary: 'Ask whether the code was confirmed; the credential comes as a cookie',
    answer: EnrolmentState,
    problems: ['request.invalid', 'enrolment.unknown'],
  })
  async collect(
    @Body({ schema: CollectBody }) { secret }: z.infer<typeof CollectBody>,
    @PressKey() _key: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EnrolmentState> {
    const { state, token } = orProblem(await this.collectCredential.run(secret));
    if (token !== undefined) this.cookies.keepDevice(reply, token);
    return state;
  }
}
