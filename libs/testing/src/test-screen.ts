import { io, type Socket } from 'socket.io-client';
import {
  applyChanges,
  displayEvents,
  displayNamespace,
  displayProtocol,
  type Board,
  type BoardSnapshot,
  type DisplayFrame,
  type DisplayHeartbeat,
  type DisplayJoined,
} from '#contracts';
import { everybody } from './everybody.js';

interface Options {
  readonly hall?: string;
  /** Joins only when it is told to, and does not come back: for tests of single steps. */
  readonly byHand?: boolean;
  /** Whose credentials it shows in the handshake. */
  readonly cookie?: string;
  /** The page that opens the socket, as a browser would say. */
  readonly origin?: string;
}

/** A lobby board without a picture: follows a hall by the rules of the protocol and remembers what it did. */
export class TestScreen {
  readonly socket: Socket;
  board: Board | undefined;
  mark: string | undefined;
  readonly frames: DisplayFrame[] = [];
  readonly heartbeats: DisplayHeartbeat[] = [];
  /** Every revision that it showed, in order. */
  readonly shown: number[] = [];
  snapshots = 0;
  /** How often a frame did not fit. */
  gaps = 0;
  private readonly hall: string;
  private readonly byHand: boolean;
  private joining = false;

  constructor(
    gatewayUrl: string,
    { hall = 'hall', byHand = false, cookie = everybody, origin }: Options = {},
  ) {
    [this.hall, this.byHand] = [hall, byHand];
    this.socket = io(`${gatewayUrl}${displayNamespace}`, {
      transports: ['websocket'],
      reconnection: !byHand,
      reconnectionDelay: 100,
      reconnectionDelayMax: 1_000,
      forceNew: true,
      extraHeaders: { cookie, ...(origin !== undefined && { origin }) },
    });
    this.socket.on('connect', () => this.joinAgain());
    this.socket.on(displayEvents.frame, (frame: DisplayFrame) => this.frame(frame));
    this.socket.on(displayEvents.heartbeat, (heartbeat: DisplayHeartbeat) => {
      this.heartbeats.push(heartbeat);
      if (heartbeat.revision > this.revision) this.joinAgain();
    });
  }

  get revision(): number {
    return this.board?.revision ?? -1;
  }

  get heartbeat(): DisplayHeartbeat | undefined {
    return this.heartbeats.at(-1);
  }

  /** Labels of the calls, newest first. */
  get calls(): string[] {
    return this.board?.calls.map((call) => `${call.label}→${call.window}`) ?? [];
  }

  /** Joins with the mark that it holds. */
  join(): Promise<DisplayJoined> {
    const wish = { v: displayProtocol, hall: this.hall, since: this.mark };
    // Inside the answer's own call: in Node a frame may follow before any promise is heard.
    return this.ask(wish, (joined) => this.take(joined));
  }

  /** Sends anything as a wish to join. */
  ask(message: unknown, take: (joined: DisplayJoined) => void = () => undefined): Promise<DisplayJoined> {
    return new Promise((resolve, reject) => {
      this.socket
        .timeout(8_000)
        .emit(displayEvents.join, message, (late: Error | null, joined: DisplayJoined) => {
          if (late) return reject(late);
          take(joined);
          resolve(joined);
        });
    });
  }

  close(): void {
    this.socket.disconnect();
  }

  private joinAgain(): void {
    if (this.byHand || this.joining) return;
    this.joining = true;
    void this.join()
      .catch(() => undefined)
      .finally(() => (this.joining = false));
  }

  private take(joined: DisplayJoined): void {
    if (!joined.ok) return;
    if ('snapshot' in joined) this.snapshot(joined.snapshot);
    else this.apply(joined.frame);
  }

  private snapshot({ board, mark }: BoardSnapshot): void {
    if (board.revision < this.revision) return;
    this.snapshots += 1;
    this.show(board, mark);
  }

  private frame(frame: DisplayFrame): void {
    this.frames.push(frame);
    this.apply(frame);
  }

  private apply(frame: DisplayFrame): void {
    if (this.board && frame.since === this.mark)
      return this.show(applyChanges(this.board, frame.changes, frame.to), frame.mark);
    if (frame.to <= this.revision) return;
    this.gaps += 1;
    this.joinAgain();
  }

  private show(board: Board, mark: string): void {
    [this.board, this.mark] = [board, mark];
    this.shown.push(board.revision);
  }
}
