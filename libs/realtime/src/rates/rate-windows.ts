/** How often something was done in the present stretch of time. */
export interface RateWindow {
  /** When it began, a multiple of its length. */
  readonly start: number;
  readonly everyMs: number;
  /** What this process counted and told the others, and what it has not told yet. */
  told: number;
  untold: number;
  /** What the other processes counted, as far as it was heard. */
  others: number;
}

/** An attacker with many addresses must not fill the memory; the oldest windows are the first to be forgotten. */
const mostWindows = 100_000;

/**
 * Counts by key in fixed stretches of time, in memory. A burst over the border of two stretches may reach twice the
 * limit, which is the price for a count that costs nothing.
 */
export class RateWindows {
  private readonly windows = new Map<string, RateWindow>();

  /** Counts one more and answers 0, or answers how many ms to wait when the limit is reached already. */
  take(key: string, limit: number, everyMs: number, now: number): number {
    const wait = this.waitOf(key, limit, everyMs, now);
    if (wait === 0) this.count(key, everyMs, now);
    return wait;
  }

  /** How many ms to wait, without counting. */
  waitOf(key: string, limit: number, everyMs: number, now: number): number {
    const window = this.present(key, everyMs, now);
    if (!window || window.told + window.untold + window.others < limit) return 0;
    return window.start + everyMs - now;
  }

  count(key: string, everyMs: number, now: number): void {
    const present = this.present(key, everyMs, now);
    if (present) {
      present.untold += 1;
      return;
    }
    // Set anew, so that the order of the map is the order of age.
    this.windows.delete(key);
    this.windows.set(key, { start: now - (now % everyMs), everyMs, told: 0, untold: 1, others: 0 });
    if (this.windows.size > mostWindows) this.forgetOldest();
  }

  /** Windows with something to tell. What is over is forgotten on the way. */
  *untold(now: number): Iterable<[key: string, window: RateWindow]> {
    for (const [key, window] of this.windows) {
      if (now >= window.start + window.everyMs) this.windows.delete(key);
      else if (window.untold > 0) yield [key, window];
    }
  }

  get size(): number {
    return this.windows.size;
  }

  private present(key: string, everyMs: number, now: number): RateWindow | undefined {
    const window = this.windows.get(key);
    return window && now < window.start + everyMs && now >= window.start ? window : undefined;
  }

  private forgetOldest(): void {
    for (const key of this.windows.keys()) {
      this.windows.delete(key);
      return;
    }
  }
}
