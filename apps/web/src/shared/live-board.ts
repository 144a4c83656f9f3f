import { applyChanges, displayProtocol, type Board } from '#contracts';
import type { BoardSnapshot, DisplayFrame, DisplayHeartbeat, DisplayJoined } from '#contracts';
import { freshnessOf } from './freshness.js';

/** The live channel as the board needs it; `display-link.ts` is the real one, a spec brings its own. */
export interface DisplayLink {
  readonly connected: boolean;
  join(hall: string): Promise<DisplayJoined>;
}

export interface LiveBoardPorts {
  readonly link: DisplayLink;
  /** The same board over HTTP, for when the live channel cannot be reached. */
  readonly poll: (hall: string) => Promise<BoardSnapshot>;
  /** Milliseconds that only ever grow. */
  readonly now: () => number;
}

export interface LiveBoardState {
  readonly board: Board | null;
  /** When something last proved that `board` is the truth; before that, when the screen started. */
  readonly provenAt: number;
  readonly source: 'none' | 'live' | 'polling';
  /** Server clock minus `now()`, so that a screen with a wrong clock shows the right time. */
  readonly serverOffset: number | null;
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
    this.state = { board: null, provenAt: this.liveProofAt, source: 'none', serverOffset: null };
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

  /** Asks for the whole picture; one question at a time. */
  async join(): Promise<void> {
    if (this.joining || !this.ports.link.connected) return;
    this.joining = true;
    this.joinTriedAt = this.ports.now();
    // A missing answer is no event of its own: the age grows, and `tick` asks again.
    const answer = await this.ports.link.join(this.hall).catch(() => undefined);
    this.joining = false;
    const early = this.early.splice(0);
    if (!answer?.ok) return;
    this.takeSnapshot(answer.snapshot, 'live');
    early.forEach((frame) => this.takeFrame(frame));
  }

  takeFrame(frame: DisplayFrame): void {
    if (frame.hall !== this.hall || frame.v !== displayProtocol) return;
    if (this.joining) return void this.early.push(frame);
    const { board } = this.state;
    if (board && frame.to <= board.revision) return;
    if (board?.revision !== frame.from) return this.noticeGap();
    this.prove(applyChanges(board, frame.changes, frame.to), frame.serverTime, 'live');
  }

  takeHeartbeat({ hall, revision, serverTime }: DisplayHeartbeat): void {
    const { board } = this.state;
    if (hall !== this.hall || !board) return;
    // A heartbeat proves the board only if both speak of the same revision.
    if (revision === board.revision) this.prove(board, serverTime, 'live');
    else if (revision > board.revision) this.behindSince ??= this.ports.now();
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
    const snapshot = await this.ports.poll(this.hall).catch(() => undefined);
    this.polling = false;
    if (snapshot) this.takeSnapshot(snapshot, 'polling');
  }

  private takeSnapshot({ hall, board, serverTime }: BoardSnapshot, source: 'live' | 'polling'): void {
    if (hall !== this.hall) return;
    const held = this.state.board;
    if (held && board.revision < held.revision && !this.isStale()) return;
    this.prove(board, serverTime, source);
  }

  /** A screen that already says in words that it is not live may start anew, even from an earlier revision (a restored system). */
  private isStale(): boolean {
    return freshnessOf(this.ports.now() - this.state.provenAt) === 'stale';
  }

  private prove(board: Board, serverTime: number, source: 'live' | 'polling'): void {
    const now = this.ports.now();
    this.behindSince = null;
    if (source === 'live') this.liveProofAt = now;
    this.state = { board, provenAt: now, source, serverOffset: serverTime - now };
    this.listeners.forEach((listener) => listener());
  }
}
