import type { Instant } from '#domain';

/** Tells the time. The only way to it, so that tests and demo halls may move it. */
export abstract class Clock {
  abstract now(): Instant;
}
