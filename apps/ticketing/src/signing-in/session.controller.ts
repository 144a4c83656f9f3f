import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { ChangePassword, EndSessions, ReadSession, SignIn } from '#application/signing-in';
import { ChangePasswordBody, Done, EmptyBody, SessionNow, SignedIn, SignInBody } from '#contracts';
import type { SignedInActor } from '#domain';
import { Allows } from '#platform';
import { ActingPerson } from '../http/acting.js';
import { CredentialCookies } from '../http/credential-cookies.js';
import { Documented, DocumentedCommand } from '../http/documented.js';
import { PressKey } from '../http/press-key.js';
import { orProblem } from '../http/problem-exception.js';
import { whence } from './whence.js';

/** Coming in with name and password, and going. */
@ApiTags('signing-in')
@Controller('session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly endSessions: EndSessions,
    private readonly readSession: ReadSession,
    private readonly changePassword: ChangePassword,
    private readonly cookies: CredentialCookies,
  ) {}

  @Post()
  @HttpCode(201)
  @Allows('session.open')
  @DocumentedCommand({
    summary: 'Sign in; the session comes as a cookie that no script can read',
    status: 201,
    answer: SessionNow,
    problems: ['request.invalid', 'sign-in.failed', 'sign-in.locked'],
  })
  async open(
    @Body({ schema: SignInBody }) wish: SignInBody,
    // Asked for like every command's; a retry opens another session, and the first one is never used.
    @PressKey() _key: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionNow> {
    const open = orProblem(await this.signIn.run(wish, whence(request)));
    this.cookies.keepSession(reply, open.token);
    return open.now;
  }

  @Get()
  @Allows('session.own')
  @Documented({ summary: 'Who has signed in here', answer: SignedIn, problems: ['access.sign-in-needed'] })
  async one(@ActingPerson() person: SignedInActor): Promise<SignedIn> {
    return orProblem(await this.readSession.run(person));
  }

  @Post('end')
  @HttpCode(200)
  @Allows('session.own')
  @DocumentedCommand({ summary: 'Sign out', answer: Done, problems: ['access.sign-in-needed'] })
  async end(
    @ActingPerson() person: SignedInActor,
    @Body({ schema: EmptyBody }) _body: z.infer<typeof EmptyBody>,
    @PressKey() _key: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Done> {
    this.cookies.forget(reply, 'session');
    return orProblem(await this.endSessions.run(person));
  }

  @Post('password')
  @HttpCode(200)
  @Allows('session.own')
  @DocumentedCommand({
    summary: 'Choose a new password; all other sessions end',
    answer: SessionNow,
    problems: [
      'request.invalid',
      'access.sign-in-needed',
      'access.second-factor-needed',
      'password.wrong',
      'password.too-weak',
      'sign-in.locked',
    ],
  })
  async password(
    @ActingPerson() person: SignedInActor,
    @Body({ schema: ChangePasswordBody }) wish: ChangePasswordBody,
    @PressKey() _key: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionNow> {
    const open = orProblem(await this.changePassword.run(person, wish));
    this.cookies.keepSession(reply, open.token);
    return open.now;
  }
}
