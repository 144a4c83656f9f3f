import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CallNextTicket, CallNumber, ResumeTicket, ServeWalkUp, UndoStep } from '#application/calling';
import {
  CallNumberBody,
  EmptyBody,
  TicketAtWindow,
  WalkUpBody,
  WindowActionBody,
  WindowPath,
} from '#contracts';
import { Allows } from '#platform';
import { DocumentedOrder } from '../http/documented.js';
import { PressKey } from '../http/press-key.js';
import { orProblem } from '../http/problem-exception.js';
import { Sitting } from '../http/sitting.js';

type WindowPath = z.infer<typeof WindowPath>;

/** What brings somebody to a window, or back to where they were. */
@ApiTags('calling')
@Allows('windows.work')
@Controller('halls/:hall/windows/:window')
export class CallingController {
  constructor(
    private readonly callNextTicket: CallNextTicket,
    private readonly callNumber: CallNumber,
    private readonly serveWalkUp: ServeWalkUp,
    private readonly resumeTicket: ResumeTicket,
    private readonly undoStep: UndoStep,
  ) {}

  @Post('call-next')
  @HttpCode(200)
  @DocumentedOrder({
    summary: 'Call the next person to this window',
    answer: TicketAtWindow,
    problems: ['window.closed', 'window.busy', 'queue.empty'],
  })
  async callNext(
    @Param({ schema: WindowPath }) { hall, window }: WindowPath,
    @Body({ schema: EmptyBody }) _body: z.infer<typeof EmptyBody>,
    @Sitting() sitting: string,
    @PressKey() key: string,
  ): Promise<TicketAtWindow> {
    return orProblem(await this.callNextTicket.run(hall, { window, sitting }, key));
  }

  @Post('call-number')
  @HttpCode(200)
  @DocumentedOrder({
    summary: 'Call one number to this window, out of turn',
    answer: TicketAtWindow,
    problems: ['window.closed', 'window.busy', 'number.unknown', 'number.ambiguous', 'ticket.at-window'],
  })
  async callOne(
    @Param({ schema: WindowPath }) { hall, window }: WindowPath,
    @Body({ schema: CallNumberBody }) { number }: z.infer<typeof CallNumberBody>,
    @Sitting() sitting: string,
    @PressKey() key: string,
  ): Promise<TicketAtWindow> {
    return orProblem(await this.callNumber.run(hall, { window, sitting, number }, key));
  }

  @Post('walk-up')
  @HttpCode(201)
  @DocumentedOrder({
    summary: 'Serve somebody at this window who took no number',
    status: 201,
    answer: TicketAtWindow,
    problems: [
      'window.closed',
      'window.busy',
      'window.without-duties',
      'service.unknown',
      'service.numbers-exhausted',
    ],
  })
  async walkUp(
    @Param({ schema: WindowPath }) { hall, window }: WindowPath,
    @Body({ schema: WalkUpBody }) { service }: z.infer<typeof WalkUpBody>,
    @Sitting() sitting: string,
    @PressKey() key: string,
  ): Promise<TicketAtWindow> {
    return orProblem(await this.serveWalkUp.run(hall, { window, sitting, service }, key));
  }

  @Post('resume')
  @HttpCode(200)
  @DocumentedOrder({
    summary: 'Take somebody back into the line who was put on hold here',
    answer: TicketAtWindow,
    problems: ['ticket.unknown', 'window.other-ticket', 'ticket.wrong-state'],
  })
  async resume(
    @Param({ schema: WindowPath }) { hall, window }: WindowPath,
    @Body({ schema: WindowActionBody }) { ticket }: z.infer<typeof WindowActionBody>,
    @Sitting() sitting: string,
    @PressKey() key: string,
  ): Promise<TicketAtWindow> {
    return orProblem(await this.resumeTicket.run(hall, { window, sitting, ticket }, key));
  }

  @Post('undo')
  @HttpCode(200)
  @DocumentedOrder({
    summary: 'Take back the last step of a ticket, a moment after it was taken here',
    answer: TicketAtWindow,
    problems: ['ticket.unknown', 'window.busy', 'window.closed', 'step.too-late-to-undo'],
  })
  async undo(
    @Param({ schema: WindowPath }) { hall, window }: WindowPath,
    @Body({ schema: WindowActionBody }) { ticket }: z.infer<typeof WindowActionBody>,
    @Sitting() sitting: string,
    @PressKey() key: string,
  ): Promise<TicketAtWindow> {
    return orProblem(await this.undoStep.run(hall, { window, sitting, ticket }, key));
  }
}
