import { applyChanges, displayProtocol, type Board } from '#contracts';
import type { BoardSnapshot, DisplayFrame, DisplayHeartbeat, DisplayJoined } from '#contracts';
import { freshnessOf } from './freshness.js';

/** The live channel as the board needs it; `display-link.ts` is the real one, a spec brings its own. */
export interface DisplayLink {
  readonly connected: boolean;
  /** `since`: the mark of the board that is held. */
  join(hall: string, since: string | undefined): Promise<DisplayJoined>;
}

export interface LiveBoardPorts {
  readonly link: DisplayLink;
  /** The same board over HTTP, for when the live channel cannot be reached; nothing when it still has the mark. */
  readonly poll: (hall: string, mark: string) => Promise<BoardSnapshot | undefined>;
  /** Milliseconds that only ever grow. */
  readonly now: () => number;
}

export interface LiveBoardState {
  readonly board: Board | null;
  /** Where in the log of the hall `board` stands. */
  readonly mark: string | null;
  /** When something last proved that `board` is the truth; before that, when the screen started. */
  readonly provenAt: number;
  readonly source: 'none' | 'live' | 'polling';
  /** Server clock minus `now()`, so that a screen with a wrong clock shows the right time. */
  readonly serverOffset: number | null;
}

interface Proof {
  readonly board: Board;
  readonly mark: string;
  readonly serverTime: number;
}

const lateFrameMs = 1_000;
const pollAfterMs = 3_000;
const retryJoinMs = 2_000;

/**
 * Follows one hall and knows how old its knowledge is. It applies exactly the next revision, otherwise asks for the
 * whole picture; it never goes back; and only what agrees with the board it holds counts as a proof that it is live.
 */
export class LiveBoard {
  private state: LiveBoardState;
  private readonly listeners = new Set<() => void>();
  private joining = false;
  private polling = false;
  private early: DisplayFrame[] = [];
  private behindSince: number | null = null;
  private liveProofAt: number;
  private joinTriedAt = -Infinity;
  private polledAt = -Infinity;

  constructor(
    private readonly hall: string,
    private readonly ports: LiveBoardPorts,
  ) {
    this.liveProofAt = ports.now();
    const nothing = { board: null, mark: null, serverOffset: null };
    this.state = { ...nothing, provenAt: this.liveProofAt, source: 'none' };
  }

  readonly getState = (): LiveBoardState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Call it about once a second: asks again where an answer or a heartbeat is missing. */
  tick(): void {
    const now = this.ports.now();
    if (this.needsJoin(now)) void this.join();
    if (now - this.liveProofAt >= pollAfterMs && now - this.polledAt >= pollAfterMs) void this.poll();
  }

  /** Asks for what it missed, or for the whole picture; one question at a time. */
  async join(): Promise<void> {
    if (this.joining || !this.ports.link.connected) return;
    this.joining = true;
    this.joinTriedAt = this.ports.now();
    // A missing answer is no event of its own: the age grows, and `tick` asks again.
    const answer = await this.ports.link.join(this.hall, this.heldMark()).catch(() => undefined);
    this.joining = false;
    const early = this.early.splice(0);
    if (!answer?.ok) return;
    if ('snapshot' in answer) this.takeSnapshot(answer.snapshot, 'live');
    else this.takeFrame(answer.frame);
    early.forEach((frame) => this.takeFrame(frame));
  }

  takeFrame(frame: DisplayFrame): void {
    if (frame.hall !== this.hall || frame.v !== displayProtocol) return;
    if (this.joining) return void this.early.push(frame);
    const { board, mark } = this.state;
    if (board && frame.since === mark)
      return this.prove({ ...frame, board: applyChanges(board, frame.changes, frame.to) }, 'live');
    if (!board || frame.to > board.revision) this.noticeGap();
  }

  takeHeartbeat({ hall, revision, mark, serverTime }: DisplayHeartbeat): void {
    const { board } = this.state;
    if (hall !== this.hall || !board) return;
    // A heartbeat proves the board only if both speak of the same place in the same log.
    if (mark === this.state.mark) this.prove({ board, mark, serverTime }, 'live');
    else if (revision >= board.revision) this.behindSince ??= this.ports.now();
  }

  /** A screen that is not live may have to start anew, so it asks for everything. */
  private heldMark(): string | undefined {
    return this.isStale() ? undefined : (this.state.mark ?? undefined);
  }

  private noticeGap(): void {
    const now = this.ports.now();
    this.behindSince ??= now;
    // Asks at once, yet a stream of gaps asks no more often than `tick` would.
    if (now - this.joinTriedAt >= retryJoinMs) void this.join();
  }

  private needsJoin(now: number): boolean {
    if (now - this.joinTriedAt < retryJoinMs) return false;
    const behind = this.behindSince !== null && now - this.behindSince > lateFrameMs;
    return behind || !this.state.board || now - this.liveProofAt >= pollAfterMs;
  }

  private async poll(): Promise<void> {
    if (this.polling) return;
    this.polling = true;
    this.polledAt = this.ports.now();
    const { mark } = this.state;
    const answer = await this.ports.poll(this.hall, mark ?? '').catch(() => null);
    this.polling = false;
    if (answer) this.takeSnapshot(answer, 'polling');
    else if (answer === undefined) this.proveStill(mark);
  }

  /** Nothing has happened since `asked`, so the board that was asked about is still true. */
  private proveStill(asked: string | null): void {
    const { board, mark, serverOffset } = this.state;
    if (!board || mark === null || mark !== asked) return;
    this.prove({ board, mark, serverTime: this.ports.now() + (serverOffset ?? 0) }, 'polling');
  }

  private takeSnapshot(snapshot: BoardSnapshot, source: 'live' | 'polling'): void {
    if (snapshot.hall !== this.hall) return;
    const held = this.state.board;
    if (held && snapshot.board.revision < held.revision && !this.isStale()) return;
    this.prove(snapshot, source);
  }

  /** A screen that already says in words that it is not live may start anew, even from an earlier revision (a restored system). */
  private isStale(): boolean {
    return freshnessOf(this.ports.now() - this.state.provenAt) === 'stale';
  }

  private prove({ board, mark, serverTime }: Proof, source: 'live' | 'polling'): void {
    const now = this.ports.now();
    this.behindSince = null;
    if (source === 'live') this.liveProofAt = now;
    this.state = { board, mark, provenAt: now, source, serverOffset: serverTime - now };
    this.listeners.forEach((listener) => listener());
  }
}
