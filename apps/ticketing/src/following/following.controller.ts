import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { ReadCallsLately } from '#application/explaining';
import { MoveOwnTicket, ReadTicket } from '#application/following';
import { ReturnWithPapers } from '#application/issuing';
import {
  CallsLately,
  EmptyBody,
  holderActions,
  IssuedTicket,
  OwnTicket,
  TicketPath,
  TicketStatus,
} from '#contracts';
import { Allows } from '#platform';
import { Documented, DocumentedCommand } from '../http/documented.js';
import { PressKey } from '../http/press-key.js';
import { orProblem } from '../http/problem-exception.js';

const HolderPath = TicketPath.extend({ action: z.enum(holderActions) });

@ApiTags('following')
@Allows('tickets.follow')
@Controller('tickets')
export class FollowingController {
  constructor(
    private readonly readTicket: ReadTicket,
    private readonly readCallsLately: ReadCallsLately,
    private readonly moveOwnTicket: MoveOwnTicket,
    private readonly returnWithPapers: ReturnWithPapers,
  ) {}

  @Get(':code')
  @Documented({
    summary: 'Where the ticket with this code stands now',
    answer: TicketStatus,
    problems: ['request.invalid', 'ticket.unknown'],
  })
  async one(@Param({ schema: TicketPath }) { code }: z.infer<typeof TicketPath>): Promise<TicketStatus> {
    return orProblem(await this.readTicket.run(code));
  }

  @Get(':code/calls')
  @Documented({
    summary: 'By which rules the line of this ticket was called lately',
    answer: CallsLately,
    problems: ['request.invalid', 'ticket.unknown'],
  })
  async calls(@Param({ schema: TicketPath }) { code }: z.infer<typeof TicketPath>): Promise<CallsLately> {
    return orProblem(await this.readCallsLately.run(code));
  }

  @Post(':code/return')
  @HttpCode(201)
  @DocumentedCommand({
    summary: 'Come back with the missing papers: a new ticket, ahead of others',
    status: 201,
    answer: IssuedTicket,
    problems: [
      'request.invalid',
      'ticket.unknown',
      'ticket.cannot-return',
      'hall.closed',
      'service.numbers-exhausted',
    ],
  })
  async comeBack(
    @Param({ schema: TicketPath }) { code }: z.infer<typeof TicketPath>,
    @Body({ schema: EmptyBody }) _body: z.infer<typeof EmptyBody>,
    // Asked for like every command's; one visit has one return whatever the key.
    @PressKey() _key: string,
  ): Promise<IssuedTicket> {
    return orProblem(await this.returnWithPapers.run(code));
  }

  @Post(':code/:action')
  @HttpCode(200)
  @DocumentedCommand({
    summary: 'Give the ticket back, let others pass, come back after a miss or from hold, or answer a call',
    answer: OwnTicket,
    problems: ['request.invalid', 'ticket.unknown', 'ticket.wrong-state', 'ticket.rejoin-too-late'],
  })
  async move(
    @Param({ schema: HolderPath }) wish: z.infer<typeof HolderPath>,
    @Body({ schema: EmptyBody }) _body: z.infer<typeof EmptyBody>,
    @PressKey() key: string,
  ): Promise<OwnTicket> {
    return orProblem(await this.moveOwnTicket.run(wish, { actor: 'holder', key }));
  }
}
