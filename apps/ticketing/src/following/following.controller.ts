import { Body, Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { MoveOwnTicket, ReadTicket } from '#application/following';
import { EmptyBody, holderActions, OwnTicket, TicketPath, TicketStatus } from '#contracts';
import { Documented, DocumentedCommand } from '../http/documented.js';
import { PressKey } from '../http/press-key.js';
import { orProblem } from '../http/problem-exception.js';

const HolderPath = TicketPath.extend({ action: z.enum(holderActions) });

@ApiTags('following')
@Controller('tickets')
export class FollowingController {
  constructor(
    private readonly readTicket: ReadTicket,
    private readonly moveOwnTicket: MoveOwnTicket,
  ) {}

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

  @Post(':code/:action')
  @HttpCode(200)
  @DocumentedCommand({
    summary: 'Give the ticket back, let others pass, or come back after a miss',
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
