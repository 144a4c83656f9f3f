import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

/** Turns simulated minutes into real time, until the simulation is stopped. */
export class Pace {
  constructor(
    private readonly speed: number,
    private readonly end: AbortSignal,
  ) {
    // Everybody in the hall waits for the same end.
    setMaxListeners(0, end);
  }

  get ended(): boolean {
    return this.end.aborted;
  }

  msOf(minutes: number): number {
    return (minutes * 60_000) / this.speed;
  }

  minutes(minutes: number): Promise<void> {
    return this.ms(this.msOf(minutes));
  }

  /** Comes back early when the simulation ends: whoever waits looks at `ended` next. */
  async ms(ms: number): Promise<void> {
    if (this.ended) return;
    await pause(ms, undefined, { signal: this.end }).catch(() => undefined);
  }
}
