import { Body, Controller, Get, Header, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { ChangeAppointment, ReadAppointment, ReadCalendarFile } from '#application/booking';
import {
  AppointmentPath,
  AppointmentView,
  CalendarFile,
  EmptyBody,
  MoveBody,
  type ProblemCode,
} from '#contracts';
import { Allows } from '#platform';
import { Documented, DocumentedCommand } from '../http/documented.js';
import { Pressed, type ActorPress } from '../http/press-key.js';
import { orProblem } from '../http/problem-exception.js';

type Id = z.infer<typeof AppointmentPath>;

const always: readonly ProblemCode[] = ['request.invalid', 'appointment.unknown'];
const changing: readonly ProblemCode[] = [...always, 'appointment.wrong-state', 'slot.over'];

/** One's own appointment: whoever has its link, has it. */
@ApiTags('booking')
@Allows('appointments.own')
@Controller('appointments/:id')
export class AppointmentsController {
  constructor(
    private readonly readAppointment: ReadAppointment,
    private readonly changeAppointment: ChangeAppointment,
    private readonly readCalendarFile: ReadCalendarFile,
  ) {}

  @Get()
  @Documented({ summary: 'My appointment', answer: AppointmentView, problems: always })
  async one(@Param({ schema: AppointmentPath }) { id }: Id): Promise<AppointmentView> {
    return orProblem(await this.readAppointment.run(id));
  }

  @Post('move')
  @HttpCode(200)
  @DocumentedCommand({
    summary: 'Come in another slot; without a place there, the old one is kept',
    answer: AppointmentView,
    problems: [...changing, 'slot.unknown', 'slot.full'],
  })
  async move(
    @Param({ schema: AppointmentPath }) { id }: Id,
    @Body({ schema: MoveBody }) { slot }: z.infer<typeof MoveBody>,
    @Pressed() press: ActorPress,
  ): Promise<AppointmentView> {
    return orProblem(await this.changeAppointment.run({ id, slot }, press));
  }

  @Post('cancel')
  @HttpCode(200)
  @DocumentedCommand({ summary: 'Not come after all', answer: AppointmentView, problems: changing })
  async cancel(
    @Param({ schema: AppointmentPath }) { id }: Id,
    @Body({ schema: EmptyBody }) _body: z.infer<typeof EmptyBody>,
    @Pressed() press: ActorPress,
  ): Promise<AppointmentView> {
    return orProblem(await this.changeAppointment.run({ id, slot: null }, press));
  }

  @Get('calendar.ics')
  @Header('cache-control', 'no-store')
  @ApiProduces('text/calendar')
  @Documented({
    summary: 'The appointment for the calendar of a phone',
    answer: CalendarFile,
    problems: always,
  })
  async calendar(
    @Param({ schema: AppointmentPath }) { id }: Id,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const file = orProblem(await this.readCalendarFile.run(id));
    void reply.header('content-type', 'text/calendar; charset=utf-8');
    void reply.header('content-disposition', 'attachment; filename="paihao.ics"');
    return file;
  }
}
