import type { Timers } from './timers.js';

/**
 * Work that is asked for more often than it should be done. The first ask is answered at once; asks that come while
 * the work runs, or within `restMs` after it, share the next run. Runs never overlap.
 */
export class Pace {
  private busy = false;
  private askedAgain = false;

  /** `work` must see to its own failures. */
  constructor(
    private readonly timers: Timers,
    private readonly restMs: number,
    private readonly work: () => Promise<void>,
  ) {}

  ask(): void {
    if (this.busy) this.askedAgain = true;
    else void this.run();
  }

  private async run(): Promise<void> {
    this.busy = true;
    await this.work();
    this.timers.after(this.restMs, () => this.rested());
  }

  private rested(): void {
    this.busy = false;
    if (!this.askedAgain) return;
    this.askedAgain = false;
    this.ask();
  }
}
