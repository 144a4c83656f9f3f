import type { DisplayFrame, Recording } from '#contracts';
import { applyChanges, changesOf, type Board, type HallEvent, type Instant } from '#domain';
import { markOf } from './trail.js';
import { toFrame, toSnapshot } from './views.js';

/** One answer holds so many frames: some minutes of a busy hall, and some hundred kilobytes. */
const framesAtMost = 1_000;

/** Where a recording begins: behind a revision, or with the first thing that happened at a moment or later. */
type Start = { readonly revision: number } | { readonly at: Instant };

/** Turns the events of a day, taken one by one, into the board at a moment and the frames after it. */
export class Recorder {
  private readonly frames: DisplayFrame[] = [];
  private begin: { readonly board: Board; readonly at: Instant; readonly mark: string } | undefined;

  constructor(
    private readonly hall: string,
    private board: Board,
    private mark: string,
    private readonly start: Start,
  ) {}

  get revision(): number {
    return this.board.revision;
  }

  get isFull(): boolean {
    return this.frames.length >= framesAtMost;
  }

  take(event: HallEvent): void {
    if (this.isFull) return;
    if (!this.begin && this.hasCome(event)) {
      this.begin = { board: this.board, at: event.at, mark: this.mark };
    }
    const changes = changesOf(this.board, event);
    const from = { revision: this.revision, mark: this.mark };
    this.board = applyChanges(this.board, changes, event.revision);
    // Also what changes nothing is a frame: the board at every revision can be shown.
    this.mark = markOf(event.revision, event.at);
    const picture = { plan: { code: this.hall }, revision: this.revision, mark: this.mark };
    if (this.begin) this.frames.push(toFrame({ from, changes, picture }, event.at));
  }

  /** What was recorded, of a day that ends with revision `last`. `at` is the time of a board that nothing follows. */
  recording(last: number, at: Instant): Recording {
    const { board, at: begunAt, mark } = this.begin ?? { board: this.board, at, mark: this.mark };
    const time = 'at' in this.start ? this.start.at : begunAt;
    return {
      snapshot: toSnapshot({ plan: { code: this.hall }, board, mark }, time),
      frames: this.frames,
      complete: this.revision >= last,
    };
  }

  private hasCome(event: HallEvent): boolean {
    if ('revision' in this.start) return event.revision > this.start.revision;
    return event.at >= this.start.at;
  }
}
