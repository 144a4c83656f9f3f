import type { BoardSnapshot, DisplayFrame } from '#contracts';
import type { Instant } from '#domain';
import type { Clock } from '../ports/index.js';
import type { HallPicture, PictureStep } from './hall-picture.js';
import { Pace } from './pace.js';
import { patiently } from './patience.js';
import type { Screens } from './screens.js';
import type { Timers } from './timers.js';
import { Trail } from './trail.js';
import { toFrame, toHeartbeat, toSnapshot } from './views.js';

/** Ten frames a second: quicker than an eye follows, and a burst costs screens × frames instead of screens × events. */
const restMs = 100;

/** A picture that follows its hall and shows the screens what changes. */
export class LiveHall {
  private readonly pace: Pace;
  private trail: Trail;
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
    this.trail = new Trail(picture);
  }

  get id(): number {
    return this.picture.plan.id;
  }

  /** What a screen needs that shows this hall as it was at `since`: what it missed or, that being unknown, everything. */
  join(since?: string): { snapshot: BoardSnapshot } | { frame: DisplayFrame } {
    const missed = since === undefined ? undefined : this.trail.since(since);
    const now = this.clock.now();
    if (since === undefined || !missed) return { snapshot: toSnapshot(this.picture, now) };
    const from = { revision: missed.from, mark: since };
    return { frame: toFrame({ from, changes: missed.changes, picture: this.picture }, now) };
  }

  /** Somebody says that the hall is at `revision`. Hints come late and twice, so an old one says nothing. */
  hear(revision: number): void {
    if (revision > this.picture.revision) this.ask();
  }

  /** The database says that the hall is at `revision`. */
  see(revision: number): void {
    const shown = this.picture.revision;
    // Perhaps only an answer that took longer than the picture; reading again will tell.
    if (revision < shown) this.isDoubted = true;
    if (revision === shown) this.isConfirmed = true;
    else this.ask();
  }

  /** Tells the screens that they show the truth; silent unless it was looked at since the last time. */
  beat(): void {
    if (!this.isConfirmed) return;
    this.isConfirmed = false;
    this.screens.beat(this.id, toHeartbeat(this.picture, this.clock.now()));
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
    if (step.events) this.trail.follow(step.events);
    else this.trail = new Trail(step.picture);
    return this.screens.show(this.id, toFrame(step, now), now - (askedAt ?? now));
  }
}
