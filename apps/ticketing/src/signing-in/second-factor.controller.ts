import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { ConfirmSecondFactor, PassSecondFactor, SetUpSecondFactor } from '#application/signing-in';
import {
  EmptyBody,
  FactorCodeBody,
  FactorSecret,
  RecoveryCodes,
  SecondFactorBody,
  SessionNow,
} from '#contracts';
import type { SignedInActor } from '#domain';
import { Allows } from '#platform';
import { ActingPerson } from '../http/acting.js';
import { CredentialCookies } from '../http/credential-cookies.js';
import { DocumentedCommand } from '../http/documented.js';
import { PressKey } from '../http/press-key.js';
import { orProblem } from '../http/problem-exception.js';

/** The second step of signing in. */
@ApiTags('signing-in')
@Controller('session/second-factor')
export class SecondFactorController {
  constructor(
    private readonly passSecondFactor: PassSecondFactor,
    private readonly setUpSecondFactor: SetUpSecondFactor,
    private readonly confirmSecondFactor: ConfirmSecondFactor,
    private readonly cookies: CredentialCookies,
  ) {}

  @Post()
  @HttpCode(200)
  @Allows('session.own')
  @DocumentedCommand({
    summary: 'Show the code of the authenticator, or a recovery code',
    answer: SessionNow,
    problems: [
      'request.invalid',
      'access.sign-in-needed',
      'second-factor.wrong',
      'second-factor.not-set-up',
      'sign-in.locked',
    ],
  })
  async pass(
    @ActingPerson() person: SignedInActor,
    @Body({ schema: SecondFactorBody }) shown: SecondFactorBody,
    @PressKey() _key: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionNow> {
    const open = orProblem(await this.passSecondFactor.run(person, shown));
    this.cookies.keepSession(reply, open.token);
    return open.now;
  }

  @Post('set-up')
  @HttpCode(200)
  @Allows('session.own')
  @DocumentedCommand({
    summary: 'Get the secret for an authenticator; it counts once a code was shown',
    answer: FactorSecret,
    problems: ['access.sign-in-needed', 'second-factor.set-up-already'],
  })
  async setUp(
    @ActingPerson() person: SignedInActor,
    @Body({ schema: EmptyBody }) _body: z.infer<typeof EmptyBody>,
    @PressKey() _key: string,
  ): Promise<FactorSecret> {
    return orProblem(await this.setUpSecondFactor.run(person));
  }

  @Post('confirm')
  @HttpCode(200)
  @Allows('session.own')
  @DocumentedCommand({
    summary: 'Prove that the authenticator works; answers the recovery codes, once',
    answer: RecoveryCodes,
    problems: [
      'request.invalid',
      'access.sign-in-needed',
      'second-factor.wrong',
      'second-factor.set-up-already',
      'sign-in.locked',
    ],
  })
  async confirm(
    @ActingPerson() person: SignedInActor,
    @Body({ schema: FactorCodeBody }) { code }: z.infer<typeof FactorCodeBody>,
    @PressKey() _key: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecoveryCodes> {
    const { token, recoveryCodes } = orProblem(await this.confirmSecondFactor.run(person, code));
    this.cookies.keepSession(reply, token);
    return { recoveryCodes };
  }
}
