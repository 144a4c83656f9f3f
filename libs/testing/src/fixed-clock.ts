import { Clock } from '#application/ports';
import type { Instant } from '#domain';

/** A clock that stands still until it is moved. */
export class FixedClock extends Clock {
  constructor(private time: Instant = Date.parse('2026-03-12T02:42:00.000Z')) {
    super();
  }

  now(): Instant {
    return this.time;
  }

  set(iso: string): void {
    this.time = Date.parse(iso);
  }

  pass(ms: number): void {
    this.time += ms;
  }
}
