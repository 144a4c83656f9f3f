import type { HallDay } from '../hall/hall-day.js';
import type { Visitor } from './visitors.js';

/** Where so many wait, one comes another day. Keeps the demo alive when nobody serves a line for long. */
const discouragingCrowd = 40;

/** How old the picture of the crowd may be, in simulated minutes. */
const lookEvery = 2;

/** Behind by more, the kiosk was out of order for a while: who stood there did not all wait for it. */
const longestHurryMs = 2_000;

/**
 * The kiosk of a hall: one person after the other, in the order of the plan. A service that is away holds up the line at
 * the kiosk, and the simulated clock with it, so nobody storms in when it is back.
 */
export class Kiosk {
  private waiting = new Map<string, number>();
  private lookedAt = -Infinity;
  private now = 0;
  private nextAt = Date.now();

  constructor(private readonly day: HallDay) {}

  /** Minute of the simulation. */
  get minute(): number {
    return this.now;
  }

  /** People who wait, as the kiosk last saw them. */
  get crowd(): number {
    return [...this.waiting.values()].reduce((sum, count) => sum + count, 0);
  }

  async serve(visitors: Iterable<Visitor>): Promise<void> {
    for (const visitor of visitors) {
      await this.until(visitor.at);
      await this.look();
      if (this.day.pace.ended) return;
      await this.greet(visitor);
    }
  }

  /** Pauses are measured from one planned arrival to the next, so that slow answers do not slow the morning down. */
  private async until(at: number): Promise<void> {
    this.nextAt = Math.max(this.nextAt, Date.now() - longestHurryMs) + this.day.pace.msOf(at - this.now);
    await this.day.pace.ms(Math.max(0, this.nextAt - Date.now()));
    this.now = at;
  }

  private async look(): Promise<void> {
    if (this.now - this.lookedAt < lookEvery) return;
    this.lookedAt = this.now;
    const list = await this.day.client.services();
    if (list.is !== 'done') return;
    this.waiting = new Map(list.value.services.map(({ code, waiting }) => [code, waiting]));
  }

  private async greet(visitor: Visitor): Promise<void> {
    const { client, ledger, tally } = this.day;
    if ((this.waiting.get(visitor.wish.service) ?? 0) >= discouragingCrowd) {
      tally.wentHome += 1;
      return;
    }
    const outcome = await client.issue(visitor.wish);
    if (outcome.is === 'refused') tally.refused += 1;
    if (outcome.is !== 'done') return;
    tally.arrivals += 1;
    ledger.issued(outcome.value, visitor);
  }
}
