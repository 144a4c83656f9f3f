import { applyChanges, type Board, type DisplayFrame, type Recording } from '#contracts';

/**
 * A recorded stretch of a hall, as far as it is loaded. Boards are made by the same function from the same frames as on
 * a live screen; winding back starts again from the first board.
 */
export class Tape {
  readonly begin: number;
  private readonly first: Board;
  private readonly frames: DisplayFrame[];
  private complete: boolean;
  private board: Board;
  /** How many frames are applied in `board`. */
  private played = 0;

  constructor({ snapshot, frames, complete }: Recording) {
    this.begin = snapshot.serverTime;
    this.first = this.board = snapshot.board;
    this.frames = [...frames];
    this.complete = complete;
  }

  /** Revision behind which the next piece has to begin; nothing when the day has no more. */
  get wanted(): number | null {
    return this.complete ? null : (this.frames.at(-1)?.to ?? this.first.revision);
  }

  /** The time of the last thing that is loaded. */
  get end(): number {
    return this.frames.at(-1)?.serverTime ?? this.begin;
  }

  /** Takes the next piece; one that does not follow is left out. */
  add({ frames, complete }: Recording): void {
    const next = frames.filter(({ from }) => from >= (this.wanted ?? Infinity));
    this.frames.push(...next);
    this.complete = complete;
  }

  /** The board as the lobby saw it at a moment. */
  boardAt(at: number): Board {
    if ((this.frames[this.played - 1]?.serverTime ?? -Infinity) > at) this.rewind();
    for (
      let frame = this.frames[this.played];
      frame && frame.serverTime <= at;
      frame = this.frames[this.played]
    ) {
      this.board = applyChanges(this.board, frame.changes, frame.to);
      this.played += 1;
    }
    return this.board;
  }

  private rewind(): void {
    this.board = this.first;
    this.played = 0;
  }
}
