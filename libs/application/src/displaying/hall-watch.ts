import { Injectable } from '@nestjs/common';
import { heartbeatMs } from '#contracts';
import { BoardReader } from '../ports/index.js';
import { HallPictures } from './hall-pictures.js';
import { patiently } from './patience.js';
import { repeat } from './repeat.js';
import { Timers, type Cancel } from './timers.js';

/** Also when hints arrive: there is no second mode to fall back to, so losing Redis costs a second and nothing else. */
const lookMs = 1_000;

/** Whoever wants to know whether the database can be seen; told once for each change, not once a second. */
export interface SightListener {
  lost(reason: string): void;
  found(): void;
}

/** Looks at the database every second, and lets the hearts of the screens beat. */
@Injectable()
export class HallWatch {
  private running: Cancel[] = [];
  private isBlind = false;
  private listener: SightListener | undefined;

  constructor(
    private readonly pictures: HallPictures,
    private readonly boards: BoardReader,
    private readonly timers: Timers,
  ) {}

  start(listener?: SightListener): void {
    this.listener = listener;
    this.running = [
      repeat(this.timers, lookMs, () => this.look()),
      repeat(this.timers, heartbeatMs, () => this.pictures.beat()),
    ];
  }

  stop(): void {
    this.running.forEach((cancel) => cancel());
    this.running = [];
  }

  private async look(): Promise<void> {
    try {
      this.pictures.see(await patiently(this.timers, this.boards.revisions()));
      if (this.isBlind) this.listener?.found();
      this.isBlind = false;
    } catch (error) {
      if (!this.isBlind) this.listener?.lost(reason(error));
      this.isBlind = true;
    }
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown reason';
}
