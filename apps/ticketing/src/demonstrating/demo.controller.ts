import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { EnterDemo, PlayDevice } from '#application/demonstrating';
import { DeviceView, EnterDemoBody, PlayDeviceBody, SessionNow } from '#contracts';
import { Allows } from '#platform';
import { CredentialCookies } from '../http/credential-cookies.js';
import { DocumentedCommand } from '../http/documented.js';
import { PressKey } from '../http/press-key.js';
import { orProblem } from '../http/problem-exception.js';

/** The way in with one click. It is there in a demo only. */
@ApiTags('demonstrating')
@Controller('demo')
export class DemoController {
  constructor(
    private readonly enterDemo: EnterDemo,
    private readonly playDevice: PlayDevice,
    private readonly cookies: CredentialCookies,
  ) {}

  @Post('session')
  @HttpCode(201)
  @Allows('demo.enter')
  @DocumentedCommand({
    summary: 'Sign in to a demo in one of its parts',
    status: 201,
    answer: SessionNow,
    problems: ['request.invalid', 'account.unknown'],
  })
  async enter(
    @Body({ schema: EnterDemoBody }) { role }: z.infer<typeof EnterDemoBody>,
    @PressKey() _key: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionNow> {
    const open = orProblem(await this.enterDemo.run(role, 'demo'));
    this.cookies.keepSession(reply, open.token);
    return open.now;
  }

  @Post('device')
  @HttpCode(201)
  @Allows('demo.enter')
  @DocumentedCommand({
    summary: 'Let this browser play a device of a demo',
    status: 201,
    answer: DeviceView,
    problems: ['request.invalid', 'hall.unknown'],
  })
  async play(
    @Body({ schema: PlayDeviceBody }) wish: PlayDeviceBody,
    @PressKey() _key: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DeviceView> {
    const { device, token } = orProblem(await this.playDevice.run(wish));
    this.cookies.keepDevice(reply, ...this.cookies.deviceTokens(request), token);
    return device;
  }
}
