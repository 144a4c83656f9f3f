import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ReadTicket } from '#application/following';
import { TicketPath, TicketStatus } from '#contracts';
import { Documented } from '../http/documented.js';
import { orProblem } from '../http/problem-exception.js';

@ApiTags('following')
@Controller('tickets')
export class FollowingController {
  constructor(private readonly readTicket: ReadTicket) {}

  @Get(':code')
  @Header('cache-control', 'no-store')
  @Documented({
    summary: 'Where the ticket with this code stands now',
    answer: TicketStatus,
    problems: ['request.invalid', 'ticket.unknown'],
  })
  async one(@Param({ schema: TicketPath }) { code }: z.infer<typeof TicketPath>): Promise<TicketStatus> {
    return orProblem(await this.readTicket.run(code));
  }
}
