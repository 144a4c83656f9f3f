import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { BookAppointment, ReadSlots } from '#application/booking';
import { AppointmentView, BookBody, HallPath, OpenSlots, ServicePath, SlotQuery } from '#contracts';
import { Allows } from '#platform';
import { Documented, DocumentedCommand } from '../http/documented.js';
import { Pressed, type ActorPress } from '../http/press-key.js';
import { orProblem } from '../http/problem-exception.js';

/** Booking ahead, for people on their own. */
@ApiTags('booking')
@Controller('halls/:hall')
export class SlotsController {
  constructor(
    private readonly readSlots: ReadSlots,
    private readonly bookAppointment: BookAppointment,
  ) {}

  @Get('services/:service/slots')
  @Allows('slots.read')
  @Documented({
    summary: 'When one can still come, and how many places there are',
    answer: OpenSlots,
    problems: ['request.invalid', 'hall.unknown', 'service.unknown'],
  })
  async slots(
    @Param({ schema: ServicePath }) { hall, service }: z.infer<typeof ServicePath>,
    @Query({ schema: SlotQuery }) query: SlotQuery,
  ): Promise<OpenSlots> {
    return orProblem(await this.readSlots.run(hall, service, query));
  }

  @Post('appointments')
  @HttpCode(201)
  @Allows('appointments.book')
  @DocumentedCommand({
    summary: 'Book a slot for oneself',
    status: 201,
    answer: AppointmentView,
    problems: [
      ...(['request.invalid', 'hall.unknown', 'service.unknown', 'slot.unknown'] as const),
      ...(['slot.over', 'slot.full', 'person.booked-already'] as const),
    ],
  })
  async book(
    @Param({ schema: HallPath }) { hall }: z.infer<typeof HallPath>,
    @Body({ schema: BookBody }) wish: BookBody,
    @Pressed() press: ActorPress,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AppointmentView> {
    const appointment = orProblem(await this.bookAppointment.run(hall, wish, press));
    void reply.header('location', `/api/v1/appointments/${appointment.id}`);
    return appointment;
  }
}
