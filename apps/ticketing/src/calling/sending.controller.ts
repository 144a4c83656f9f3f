import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { HoldTicket, ResumeTicket, TransferTicket } from '#application/calling';
import { HoldBody, TicketAtWindow, TransferBody, WindowActionBody, WindowPath } from '#contracts';
import { DocumentedCommand } from '../http/documented.js';
import { orProblem } from '../http/problem-exception.js';
import { PressKey } from '../http/press-key.js';
import { actorAt } from './actor.js';

type WindowPath = z.infer<typeof WindowPath>;

const atWindow = [
  'request.invalid',
  'hall.unknown',
  'window.unknown',
  'window.other-ticket',
  'ticket.wrong-state',
] as const;

/** What sends a person away from the window without being finished, and back again. */
@ApiTags('calling')
@Controller('halls/:hall/windows/:window')
export class SendingController {
  constructor(
    private readonly holdTicket: HoldTicket,
    private readonly resumeTicket: ResumeTicket,
    private readonly transferTicket: TransferTicket,
  ) {}

  @Post('hold')
  @HttpCode(200)
  @DocumentedCommand({
    summary: 'Put the person at this window on hold',
    answer: TicketAtWindow,
    problems: [...atWindow, 'window.idle'],
  })
  async hold(
    @Param({ schema: WindowPath }) { hall, window }: WindowPath,
    @Body({ schema: HoldBody }) wish: z.infer<typeof HoldBody>,
    @PressKey() key: string,
  ): Promise<TicketAtWindow> {
    return orProblem(await this.holdTicket.run(hall, { window, ...wish }, { actor: actorAt(window), key }));
  }

  @Post('resume')
  @HttpCode(200)
  @DocumentedCommand({
    summary: 'Take somebody back into the line who was put on hold here',
    answer: TicketAtWindow,
    problems: [...atWindow, 'ticket.unknown'],
  })
  async resume(
    @Param({ schema: WindowPath }) { hall, window }: WindowPath,
    @Body({ schema: WindowActionBody }) wish: z.infer<typeof WindowActionBody>,
    @PressKey() key: string,
  ): Promise<TicketAtWindow> {
    return orProblem(await this.resumeTicket.run(hall, { window, ...wish }, { actor: actorAt(window), key }));
  }

  @Post('transfer')
  @HttpCode(200)
  @DocumentedCommand({
    summary: 'Send the person at this window on to another service',
    answer: TicketAtWindow,
    problems: [...atWindow, 'window.idle', 'service.unknown', 'ticket.same-service'],
  })
  async transfer(
    @Param({ schema: WindowPath }) { hall, window }: WindowPath,
    @Body({ schema: TransferBody }) wish: z.infer<typeof TransferBody>,
    @PressKey() key: string,
  ): Promise<TicketAtWindow> {
    return orProblem(
      await this.transferTicket.run(hall, { window, ...wish }, { actor: actorAt(window), key }),
    );
  }
}
