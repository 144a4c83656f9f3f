import { applyChanges, type Board, type BoardSnapshot, type DisplayFrame } from '#contracts';

/** As many different boards as one crowd shows at a time; beyond that the oldest are forgotten. */
const remembered = 1_000;

/**
 * Thousands of screens show the same few boards. Each message is read once for all who get it, and each board is kept
 * once: so a crowd does all that screens do, and costs little more than its sockets.
 */
export class SharedBoards {
  private readonly messages = new Memory<unknown>();
  private readonly boards = new Memory<Board>();
  private readonly steps = new WeakMap<Board, Map<DisplayFrame, Board>>();

  read<T>(text: string): T {
    return this.messages.get(text, () => JSON.parse(text) as unknown) as T;
  }

  /** The snapshot's own board, or an equal one that somebody shows already. */
  same({ board }: BoardSnapshot): Board {
    return this.boards.get(JSON.stringify(board), () => board);
  }

  after(board: Board, frame: DisplayFrame): Board {
    const steps = this.steps.get(board) ?? new Map<DisplayFrame, Board>();
    this.steps.set(board, steps);
    const next = steps.get(frame) ?? applyChanges(board, frame.changes, frame.to);
    steps.set(frame, next);
    return next;
  }
}

class Memory<T> {
  private readonly known = new Map<string, T>();

  get(key: string, make: () => T): T {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.known.set(key, made);
    if (this.known.size > remembered) this.forgetOldest();
    return made;
  }

  private forgetOldest(): void {
    for (const key of this.known.keys()) return void this.known.delete(key);
  }
}
