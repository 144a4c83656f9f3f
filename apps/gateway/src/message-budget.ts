import type { Clock } from '#application/ports';

const size = 10;
const refillMs = 1_000;

/** What one screen may send: ten messages at once, then one a second. A screen that works needs one an hour. */
export class MessageBudget {
  private left = size;
  private filledAt: number;

  constructor(private readonly clock: Clock) {
    this.filledAt = clock.now();
  }

  /** False when nothing is left. */
  spend(): boolean {
    this.refill();
    if (this.left < 1) return false;
    this.left -= 1;
    return true;
  }

  private refill(): void {
    const now = this.clock.now();
    this.left = Math.min(size, this.left + Math.max(0, now - this.filledAt) / refillMs);
    this.filledAt = now;
  }
}
