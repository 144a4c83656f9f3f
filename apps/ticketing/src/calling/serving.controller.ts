import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { AdvanceTicket } from '#application/calling';
import {
  FinishBody,
  HoldBody,
  PapersBody,
  TicketAtWindow,
  TransferBody,
  windowActions,
  WindowActionBody,
  WindowPath,
  type ProblemCode,
} from '#contracts';
import type { TicketOrder } from '#domain';
import { Allows } from '#platform';
import { DocumentedOrder } from '../http/documented.js';
import { PressKey } from '../http/press-key.js';
import { orProblem } from '../http/problem-exception.js';
import { Sitting } from '../http/sitting.js';

type WindowPath = z.infer<typeof WindowPath>;

const ActionPath = WindowPath.extend({ action: z.enum(windowActions) });

const aboutTicket: readonly ProblemCode[] = ['window.idle', 'window.other-ticket', 'ticket.wrong-state'];

/** What happens with the person who is at a window. */
@ApiTags('calling')
@Allows('windows.work')
@Controller('halls/:hall/windows/:window')
export class ServingController {
  constructor(private readonly advanceTicket: AdvanceTicket) {}

  @Post('finish')
  @HttpCode(200)
  @DocumentedOrder({
    summary: 'Finish the visit, with a result of its service or without',
    answer: TicketAtWindow,
    problems: [...aboutTicket, 'result.unknown'],
  })
  finish(
    @Param({ schema: WindowPath }) path: WindowPath,
    @Body({ schema: FinishBody }) wish: z.infer<typeof FinishBody>,
    @Sitting() sitting: string,
    @PressKey() key: string,
  ): Promise<TicketAtWindow> {
    return this.obey(path, sitting, { kind: 'finish', ...wish }, key);
  }

  @Post('papers')
  @HttpCode(200)
  @DocumentedOrder({
    summary: 'Note which papers of the checklist were seen',
    answer: TicketAtWindow,
    problems: [...aboutTicket, 'paper.unknown'],
  })
  papers(
    @Param({ schema: WindowPath }) path: WindowPath,
    @Body({ schema: PapersBody }) wish: z.infer<typeof PapersBody>,
    @Sitting() sitting: string,
    @PressKey() key: string,
  ): Promise<TicketAtWindow> {
    return this.obey(path, sitting, { kind: 'check', ...wish }, key);
  }

  @Post('hold')
  @HttpCode(200)
  @DocumentedOrder({
    summary: 'Put the person at this window on hold',
    answer: TicketAtWindow,
    problems: aboutTicket,
  })
  hold(
    @Param({ schema: WindowPath }) path: WindowPath,
    @Body({ schema: HoldBody }) wish: z.infer<typeof HoldBody>,
    @Sitting() sitting: string,
    @PressKey() key: string,
  ): Promise<TicketAtWindow> {
    return this.obey(path, sitting, { kind: 'hold', ...wish }, key);
  }

  @Post('transfer')
  @HttpCode(200)
  @DocumentedOrder({
    summary: 'Send the person at this window on to another service, or to one window',
    answer: TicketAtWindow,
    problems: [
      ...aboutTicket,
      'service.unknown',
      'ticket.same-service',
      'ticket.same-window',
      'window.closed',
      'window.without-duties',
    ],
  })
  transfer(
    @Param({ schema: WindowPath }) path: WindowPath,
    @Body({ schema: TransferBody }) wish: z.infer<typeof TransferBody>,
    @Sitting() sitting: string,
    @PressKey() key: string,
  ): Promise<TicketAtWindow> {
    return this.obey(path, sitting, { kind: 'transfer', ...wish }, key);
  }

  @Post(':action')
  @HttpCode(200)
  @DocumentedOrder({
    summary: 'Recall, retract, start or miss the ticket that is at this window',
    answer: TicketAtWindow,
    problems: [...aboutTicket, 'call.too-late-to-retract', 'call.too-early-to-miss'],
  })
  advance(
    @Param({ schema: ActionPath }) { action, ...path }: z.infer<typeof ActionPath>,
    @Body({ schema: WindowActionBody }) wish: z.infer<typeof WindowActionBody>,
    @Sitting() sitting: string,
    @PressKey() key: string,
  ): Promise<TicketAtWindow> {
    return this.obey(path, sitting, { kind: action, ...wish }, key);
  }

  private async obey(
    { hall, window }: WindowPath,
    sitting: string,
    order: TicketOrder,
    key: string,
  ): Promise<TicketAtWindow> {
    return orProblem(await this.advanceTicket.run(hall, { window, sitting, order }, key));
  }
}
