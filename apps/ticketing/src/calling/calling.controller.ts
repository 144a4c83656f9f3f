import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { AdvanceTicket, CallNextTicket, ChangeWindow } from '#application/calling';
import {
  EmptyBody,
  TicketAtWindow,
  windowActions,
  WindowActionBody,
  WindowNow,
  WindowPath,
} from '#contracts';
import { DocumentedCommand } from '../http/documented.js';
import { orProblem } from '../http/problem-exception.js';
import { PressKey } from '../http/press-key.js';
import { actorAt } from './actor.js';

type WindowPath = z.infer<typeof WindowPath>;
type EmptyBody = z.infer<typeof EmptyBody>;

const ActionPath = WindowPath.extend({ action: z.enum(windowActions) });
type ActionPath = z.infer<typeof ActionPath>;

const windowProblems = ['request.invalid', 'hall.unknown', 'window.unknown'] as const;

@ApiTags('calling')
@Controller('halls/:hall/windows/:window')
export class CallingController {
  constructor(
    private readonly callNextTicket: CallNextTicket,
    private readonly advanceTicket: AdvanceTicket,
    private readonly changeWindow: ChangeWindow,
  ) {}

  @Post('call-next')
  @HttpCode(200)
  @DocumentedCommand({
    summary: 'Call the next person to this window',
    answer: TicketAtWindow,
    problems: [
      'request.invalid',
      'hall.unknown',
      'window.unknown',
      'window.closed',
      'window.busy',
      'queue.empty',
    ],
  })
  async callNext(
    @Param({ schema: WindowPath }) { hall, window }: WindowPath,
    @Body({ schema: EmptyBody }) _body: EmptyBody,
    @PressKey() key: string,
  ): Promise<TicketAtWindow> {
    return orProblem(await this.callNextTicket.run(hall, { window }, { actor: actorAt(window), key }));
  }

  @Post(':action')
  @HttpCode(200)
  @DocumentedCommand({
    summary: 'Recall, retract, start, finish or miss the ticket that is at this window',
    answer: TicketAtWindow,
    problems: [
      'request.invalid',
      'hall.unknown',
      'window.unknown',
      'window.idle',
      'window.other-ticket',
      'ticket.wrong-state',
      'call.too-late-to-retract',
    ],
  })
  async advance(
    @Param({ schema: ActionPath }) { hall, window, action }: ActionPath,
    @Body({ schema: WindowActionBody }) { ticket }: z.infer<typeof WindowActionBody>,
    @PressKey() key: string,
  ): Promise<TicketAtWindow> {
    const wish = { window, action, ticket };
    return orProblem(await this.advanceTicket.run(hall, wish, { actor: actorAt(window), key }));
  }

  @Post('open')
  @HttpCode(200)
  @DocumentedCommand({ summary: 'Open this window', answer: WindowNow, problems: windowProblems })
  open(
    @Param({ schema: WindowPath }) path: WindowPath,
    @Body({ schema: EmptyBody }) _body: EmptyBody,
    @PressKey() key: string,
  ): Promise<WindowNow> {
    return this.change(path, 'open', key);
  }

  @Post('close')
  @HttpCode(200)
  @DocumentedCommand({
    summary: 'Close this window',
    answer: WindowNow,
    problems: [...windowProblems, 'window.busy'],
  })
  close(
    @Param({ schema: WindowPath }) path: WindowPath,
    @Body({ schema: EmptyBody }) _body: EmptyBody,
    @PressKey() key: string,
  ): Promise<WindowNow> {
    return this.change(path, 'closed', key);
  }

  private async change(
    { hall, window }: WindowPath,
    state: 'open' | 'closed',
    key: string,
  ): Promise<WindowNow> {
    return orProblem(await this.changeWindow.run(hall, { window, state }, { actor: actorAt(window), key }));
  }
}
