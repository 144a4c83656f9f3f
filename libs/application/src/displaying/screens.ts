import type { DisplayFrame, DisplayHeartbeat } from '#contracts';

/**
 * The screens of this process, by hall. Whoever implements it promises: a message goes to exactly the screens that
 * had joined when the method was called, and each screen gets its messages in the order of the calls.
 */
export abstract class Screens {
  /** `waitedMs`: how long the news waited since this process first heard of it. Resolves when all have been sent. */
  abstract show(hallId: number, frame: DisplayFrame, waitedMs: number): Promise<void>;
  abstract beat(hallId: number, heartbeat: DisplayHeartbeat): void;
}
