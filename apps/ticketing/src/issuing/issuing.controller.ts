import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { IssueTicket, ReadServices } from '#application/issuing';
import { HallPath, IssuedTicket, IssueTicketBody, ServiceList } from '#contracts';
import { Allows } from '#platform';
import { Documented, DocumentedCommand } from '../http/documented.js';
import { orProblem } from '../http/problem-exception.js';
import { Pressed, type ActorPress } from '../http/press-key.js';

@ApiTags('issuing')
@Controller('halls/:hall')
export class IssuingController {
  constructor(
    private readonly issueTicket: IssueTicket,
    private readonly readServices: ReadServices,
  ) {}

  @Allows('halls.read')
  @Get('services')
  @Documented({
    summary: 'What a kiosk offers, with the people who wait',
    answer: ServiceList,
    problems: ['hall.unknown'],
  })
  async services(@Param({ schema: HallPath }) { hall }: z.infer<typeof HallPath>): Promise<ServiceList> {
    return orProblem(await this.readServices.run(hall));
  }

  @Allows('tickets.issue')
  @Post('tickets')
  @HttpCode(201)
  @DocumentedCommand({
    summary: 'Take a number',
    status: 201,
    answer: IssuedTicket,
    problems: [
      'request.invalid',
      'hall.unknown',
      'hall.closed',
      'service.unknown',
      'service.numbers-exhausted',
    ],
  })
  async issue(
    @Param({ schema: HallPath }) { hall }: z.infer<typeof HallPath>,
    @Body({ schema: IssueTicketBody }) wish: IssueTicketBody,
    @Pressed() press: ActorPress,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IssuedTicket> {
    const ticket = orProblem(await this.issueTicket.run(hall, wish, press));
    void reply.header('location', `/api/v1/tickets/${ticket.code}`);
    return ticket;
  }
}
