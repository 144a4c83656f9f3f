import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { ConfirmDevice, ReadDevices, RevokeDevice } from '#application/enrolling';
import { ConfirmDeviceBody, DeviceList, DeviceView, Done, EmptyBody, IdPath } from '#contracts';
import type { Actor, DeviceActor } from '#domain';
import { Allows } from '#platform';
import { Acting, ActingDevice } from '../http/acting.js';
import { CredentialCookies } from '../http/credential-cookies.js';
import { Documented, DocumentedCommand } from '../http/documented.js';
import { PressKey } from '../http/press-key.js';
import { orProblem } from '../http/problem-exception.js';

/** The devices of a hall, as they see themselves and as their administrator sees them. */
@ApiTags('enrolling')
@Controller()
export class DevicesController {
  constructor(
    private readonly confirmDevice: ConfirmDevice,
    private readonly readDevices: ReadDevices,
    private readonly revokeDevice: RevokeDevice,
    private readonly cookies: CredentialCookies,
  ) {}

  @Get('device')
  @Allows('device.own')
  @Documented({
    summary: 'Which device am I? Asked every half minute, it is also the sign of life',
    answer: DeviceView,
    problems: ['access.sign-in-needed', 'access.denied', 'device.unknown'],
  })
  async own(
    @ActingDevice() device: DeviceActor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DeviceView> {
    this.cookies.keepDevice(reply, ...this.cookies.deviceTokens(request));
    return orProblem(await this.readDevices.own(device));
  }

  @Get('devices')
  @Allows('devices.read')
  @Documented({
    summary: 'The devices of my halls, and when they were last seen',
    answer: DeviceList,
    problems: ['access.sign-in-needed', 'access.denied'],
  })
  all(@Acting() actor: Actor): Promise<DeviceList> {
    return this.readDevices.all(actor);
  }

  @Post('devices')
  @HttpCode(201)
  @Allows('devices.manage')
  @DocumentedCommand({
    summary: 'Confirm the code that a device shows, and say where it stands',
    status: 201,
    answer: DeviceView,
    problems: [
      'request.invalid',
      'access.sign-in-needed',
      'access.denied',
      'enrolment.unknown',
      'hall.unknown',
      'zone.unknown',
      'window.unknown',
    ],
  })
  async confirm(
    @Acting() actor: Actor,
    @Body({ schema: ConfirmDeviceBody }) wish: ConfirmDeviceBody,
    @PressKey() key: string,
  ): Promise<DeviceView> {
    return orProblem(await this.confirmDevice.run(actor, wish, key));
  }

  @Post('devices/:id/revoke')
  @HttpCode(200)
  @Allows('devices.manage')
  @DocumentedCommand({
    summary: 'Take the credential of a device away; its sockets are cut within five seconds',
    answer: Done,
    problems: ['request.invalid', 'access.sign-in-needed', 'access.denied', 'device.unknown'],
  })
  async revoke(
    @Acting() actor: Actor,
    @Param({ schema: IdPath }) { id }: z.infer<typeof IdPath>,
    @Body({ schema: EmptyBody }) _body: z.infer<typeof EmptyBody>,
    @PressKey() key: string,
  ): Promise<Done> {
    return orProblem(await this.revokeDevice.run(actor, id, key));
  }
}
