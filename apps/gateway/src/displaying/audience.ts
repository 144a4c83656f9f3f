import { Injectable } from '@nestjs/common';
import { Screens } from '#application/displaying';
import { FollowedTickets } from '#application/following';
import type { DisplayFrame, DisplayHeartbeat } from '#contracts';
import { SocketScreens } from './socket-screens.js';

/** Everybody who looks at a hall through this gateway: its screens, and the phones that follow its tickets. */
@Injectable()
export class Audience extends Screens {
  constructor(
    private readonly screens: SocketScreens,
    private readonly tickets: FollowedTickets,
  ) {
    super();
  }

  override show(hallId: number, frame: DisplayFrame, waitedMs: number): Promise<void> {
    this.tickets.stir(hallId);
    return this.screens.show(hallId, frame, waitedMs);
  }

  override beat(hallId: number, heartbeat: DisplayHeartbeat): void {
    this.tickets.beat(hallId, heartbeat.serverTime);
    this.screens.beat(hallId, heartbeat);
  }
}
