import { io, type Socket } from 'socket.io-client';
import {
  applyChanges,
  displayEvents,
  displayNamespace,
  displayProtocol,
  type Board,
  type DisplayFrame,
  type DisplayHeartbeat,
  type DisplayJoined,
} from '#contracts';
import { everybody } from './everybody.js';

/** A lobby board without a picture: follows a hall by the rules of the protocol and remembers what it did. */
export class TestScreen {
  board: Board | undefined;
  heartbeat: DisplayHeartbeat | undefined;
  /** Every revision that it showed, in order. */
  readonly shown: number[] = [];
  snapshots = 0;
  private joining = false;
  private readonly socket: Socket;

  constructor(
    gatewayUrl: string,
    private readonly hall = 'hall',
    cookie = everybody,
  ) {
    this.socket = io(`${gatewayUrl}${displayNamespace}`, {
      transports: ['websocket'],
      reconnectionDelay: 100,
      reconnectionDelayMax: 1_000,
      forceNew: true,
      extraHeaders: { cookie },
    });
    this.socket.on('connect', () => void this.join());
    this.socket.on(displayEvents.frame, (frame: DisplayFrame) => this.take(frame));
    this.socket.on(displayEvents.heartbeat, (heartbeat: DisplayHeartbeat) => {
      this.heartbeat = heartbeat;
      if (heartbeat.revision > this.revision) void this.join();
    });
  }

  get revision(): number {
    return this.board?.revision ?? -1;
  }

  /** Labels of the calls, newest first. */
  get calls(): string[] {
    return this.board?.calls.map((call) => `${call.label}→${call.window}`) ?? [];
  }

  close(): void {
    this.socket.disconnect();
  }

  private take(frame: DisplayFrame): void {
    if (!this.board || frame.to <= this.revision) return;
    if (frame.from !== this.revision) return void this.join();
    this.show(applyChanges(this.board, frame.changes, frame.to));
  }

  private async join(): Promise<void> {
    if (this.joining) return;
    this.joining = true;
    const request = { v: displayProtocol, hall: this.hall };
    const joined = (await this.socket
      .timeout(5_000)
      .emitWithAck(displayEvents.join, request)
      .catch(() => undefined)) as DisplayJoined | undefined;
    this.joining = false;
    if (!joined?.ok || joined.snapshot.board.revision < this.revision) return;
    this.snapshots += 1;
    this.show(joined.snapshot.board);
  }

  private show(board: Board): void {
    this.board = board;
    this.shown.push(board.revision);
  }
}
