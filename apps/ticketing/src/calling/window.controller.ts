import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ChangeWindow } from '#application/calling';
import { EmptyBody, HelpBody, PauseBody, SitBody, WindowNow, WindowPath } from '#contracts';
import type { WindowOrder } from '#domain';
import { Allows } from '#platform';
import { DocumentedOrder } from '../http/documented.js';
import { Pressed, PressKey, type ActorPress } from '../http/press-key.js';
import { orProblem } from '../http/problem-exception.js';
import { Sitting } from '../http/sitting.js';

type WindowPath = z.infer<typeof WindowPath>;
type EmptyBody = z.infer<typeof EmptyBody>;

/** What a clerk orders for the window itself. */
@ApiTags('calling')
@Allows('windows.work')
@Controller('halls/:hall/windows/:window')
export class WindowController {
  constructor(private readonly changeWindow: ChangeWindow) {}

  @Post('sit')
  @HttpCode(200)
  @DocumentedOrder({
    summary: 'Sit down at this window; where another console works, only knowingly',
    answer: WindowNow,
    problems: ['window.taken'],
  })
  sit(
    @Param({ schema: WindowPath }) path: WindowPath,
    @Body({ schema: SitBody }) { takeOver }: z.infer<typeof SitBody>,
    @Sitting() sitting: string,
    @Pressed() { actor: staff, key }: ActorPress,
  ): Promise<WindowNow> {
    return this.obey(path, sitting, { kind: 'sit', takeOver, staff }, key);
  }

  @Post('pause')
  @HttpCode(200)
  @DocumentedOrder({
    summary: 'Pause this window for some minutes; who stands there is served first',
    answer: WindowNow,
    problems: ['window.closed'],
  })
  pause(
    @Param({ schema: WindowPath }) path: WindowPath,
    @Body({ schema: PauseBody }) wish: z.infer<typeof PauseBody>,
    @Sitting() sitting: string,
    @PressKey() key: string,
  ): Promise<WindowNow> {
    return this.obey(path, sitting, { kind: 'pause', ...wish }, key);
  }

  @Post('help')
  @HttpCode(200)
  @DocumentedOrder({ summary: 'Ask the supervisor to come, silently', answer: WindowNow, problems: [] })
  help(
    @Param({ schema: WindowPath }) path: WindowPath,
    @Body({ schema: HelpBody }) { kind }: z.infer<typeof HelpBody>,
    @Sitting() sitting: string,
    @PressKey() key: string,
  ): Promise<WindowNow> {
    return this.obey(path, sitting, { kind: 'help', help: kind }, key);
  }

  @Post('open')
  @HttpCode(200)
  @DocumentedOrder({ summary: 'Open this window', answer: WindowNow, problems: [] })
  open(
    @Param({ schema: WindowPath }) path: WindowPath,
    @Body({ schema: EmptyBody }) _body: EmptyBody,
    @Sitting() sitting: string,
    @PressKey() key: string,
  ): Promise<WindowNow> {
    return this.obey(path, sitting, { kind: 'open' }, key);
  }

  @Post('close')
  @HttpCode(200)
  @DocumentedOrder({ summary: 'Close this window', answer: WindowNow, problems: ['window.busy'] })
  close(
    @Param({ schema: WindowPath }) path: WindowPath,
    @Body({ schema: EmptyBody }) _body: EmptyBody,
    @Sitting() sitting: string,
    @PressKey() key: string,
  ): Promise<WindowNow> {
    return this.obey(path, sitting, { kind: 'close' }, key);
  }

  @Post('leave')
  @HttpCode(200)
  @DocumentedOrder({
    summary: 'Close this window and leave it to whoever comes next',
    answer: WindowNow,
    problems: ['window.busy'],
  })
  leave(
    @Param({ schema: WindowPath }) path: WindowPath,
    @Body({ schema: EmptyBody }) _body: EmptyBody,
    @Sitting() sitting: string,
    @PressKey() key: string,
  ): Promise<WindowNow> {
    return this.obey(path, sitting, { kind: 'leave' }, key);
  }

  @Post('cancel-help')
  @HttpCode(200)
  @DocumentedOrder({ summary: 'Need no help any more', answer: WindowNow, problems: [] })
  cancelHelp(
    @Param({ schema: WindowPath }) path: WindowPath,
    @Body({ schema: EmptyBody }) _body: EmptyBody,
    @Sitting() sitting: string,
    @PressKey() key: string,
  ): Promise<WindowNow> {
    return this.obey(path, sitting, { kind: 'cancel-help' }, key);
  }

  private async obey(
    { hall, window }: WindowPath,
    sitting: string,
    order: WindowOrder,
    key: string,
  ): Promise<WindowNow> {
    return orProblem(await this.changeWindow.run(hall, { window, sitting, order }, key));
  }
}
