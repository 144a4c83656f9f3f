import type { BoardSnapshot } from '#contracts';
import type { Instant } from '#domain';
import type { Clock } from '../ports/index.js';
import type { HallPicture, PictureStep } from './hall-picture.js';
import { Pace } from './pace.js';
import { patiently } from './patience.js';
import type { Screens } from './screens.js';
import type { Timers } from './timers.js';
import { toFrame, toHeartbeat, toSnapshot } from './views.js';

/** Ten frames a second: quicker than an eye follows, and a burst costs screens × frames instead of screens × events. */
const restMs = 100;

/** A picture that follows its hall and shows the screens what changes. */
export class LiveHall {
  private readonly pace: Pace;
  /** Was the picture seen to be true since the last heartbeat? It was just read when it is opened. */
  private isConfirmed = true;
  private isDoubted = false;
  private askedAt: Instant | undefined;

  constructor(
    private picture: HallPicture,
    private readonly screens: Screens,
    private readonly clock: Clock,
    private readonly timers: Timers,
  ) {
    this.pace = new Pace(timers, restMs, () => this.follow());
  }

  get id(): number {
    return this.picture.plan.id;
  }

  snapshot(): BoardSnapshot {
    return toSnapshot(this.picture.plan.code, this.picture.board, this.clock.now());
  }

  /** Somebody says that the hall is at `revision`. Hints come late and twice, so an old one says nothing. */
  hear(revision: number): void {
    if (revision > this.picture.board.revision) this.ask();
  }

  /** The database says that the hall is at `revision`. */
  see(revision: number): void {
    const shown = this.picture.board.revision;
    // Perhaps only an answer that took longer than the picture; reading again will tell.
    if (revision < shown) this.isDoubted = true;
    if (revision === shown) this.isConfirmed = true;
    else this.ask();
  }

  /** Tells the screens that they show the truth; silent unless it was looked at since the last time. */
  beat(): void {
    if (!this.isConfirmed) return;
    this.isConfirmed = false;
    const { plan, board } = this.picture;
    this.screens.beat(plan.id, toHeartbeat(plan.code, board.revision, this.clock.now()));
  }

  private ask(): void {
    this.askedAt ??= this.clock.now();
    this.pace.ask();
  }

  private async follow(): Promise<void> {
    const { askedAt } = this;
    this.askedAt = undefined;
    try {
      const step = await patiently(
        this.timers,
        this.isDoubted ? this.picture.verify() : this.picture.advance(),
      );
      this.isDoubted = false;
      this.isConfirmed = true;
      if (step) await this.show(step, askedAt);
    } catch {
      // The board stays as it is, the heartbeat stops, and the next look at the database tries again.
      this.askedAt = askedAt;
    }
  }

  /** Takes the step and hands it on without a pause: a screen that joins in between would get its news twice. */
  private show(step: PictureStep, askedAt: Instant | undefined): Promise<void> {
    const now = this.clock.now();
    this.picture = step.picture;
    return this.screens.show(this.id, toFrame(step.picture.plan.code, step, now), now - (askedAt ?? now));
  }
}
