import { Injectable } from '@nestjs/common';
import type { Namespace } from 'socket.io';
import { Screens } from '#application/displaying';
import { Clock } from '#application/ports';
import { displayEvents, type DisplayFrame, type DisplayHeartbeat } from '#contracts';
import { HallBroadcaster } from '#realtime';
import { frameDelay, sentFrames } from './display-metrics.js';

/** The screens that are connected to this gateway. */
@Injectable()
export class SocketScreens extends Screens {
  private broadcaster: HallBroadcaster | undefined;

  constructor(private readonly clock: Clock) {
    super();
  }

  /** The namespace exists only when the server listens; until then there are no screens. */
  attach(namespace: Namespace): void {
    this.broadcaster = new HallBroadcaster(namespace);
  }

  override async show(hallId: number, frame: DisplayFrame, waitedMs: number): Promise<void> {
    const begin = this.clock.now();
    const sent = await this.broadcaster?.send(hallId, displayEvents.frame, frame);
    if (!sent) return;
    sentFrames.inc(sent);
    frameDelay.observe((this.clock.now() - begin + waitedMs) / 1_000);
  }

  override beat(hallId: number, heartbeat: DisplayHeartbeat): void {
    void this.broadcaster?.send(hallId, displayEvents.heartbeat, heartbeat);
  }
}
