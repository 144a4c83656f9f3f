import {
  displayEvents,
  displayNamespace,
  displayPath,
  displayProtocol,
  type Board,
  type DisplayFrame,
  type DisplayHeartbeat,
  type DisplayJoined,
} from '#contracts';
import { RawWebSocket } from './raw-web-socket.js';
import type { SharedBoards } from './shared-boards.js';

/** As screens come back: after 1 to 3 seconds at first, and never sooner than that. */
const firstReturnMs = { from: 1_000, to: 3_000 };
const laterReturnMs = { from: 3_300, to: 9_900 };

/** What socket.io puts before a message of the namespace. */
const opened = '0';
const ping = '2';
const entered = `40${displayNamespace},`;
const event = `42${displayNamespace},`;
const answer = new RegExp(`^43${displayNamespace},\\d+`);

type Message =
  [typeof displayEvents.frame, DisplayFrame] | [typeof displayEvents.heartbeat, DisplayHeartbeat];

/** What a crowd wants to know of its screens. */
export interface ScreenWatch {
  /** A screen shows another revision. */
  shown(before: number, revision: number): void;
}

/** A screen of a crowd: everything that a board does, on a raw socket. */
export class CrowdScreen {
  board: Board | undefined;
  mark: string | undefined;
  isJoined = false;
  snapshots = 0;
  resumed = 0;
  received = 0;
  private socket: RawWebSocket | undefined;
  private returns = 0;
  private joining = false;
  private isGone = false;

  constructor(
    private readonly url: string,
    private readonly hall: string,
    private readonly boards: SharedBoards,
    private readonly watch: ScreenWatch,
  ) {
    this.connect();
  }

  get revision(): number {
    return this.board?.revision ?? -1;
  }

  leave(): void {
    this.isGone = true;
    this.socket?.close();
  }

  stopReading(): void {
    this.socket?.pause();
  }

  private connect(): void {
    const address = `${this.url}${displayPath}/?EIO=4&transport=websocket`;
    this.socket = new RawWebSocket(address, {
      open: () => undefined,
      text: (text) => this.hear(text),
      close: () => this.lose(),
    });
  }

  private lose(): void {
    [this.isJoined, this.joining] = [false, false];
    if (this.isGone) return;
    const { from, to } = this.returns === 0 ? firstReturnMs : laterReturnMs;
    this.returns += 1;
    setTimeout(() => !this.isGone && this.connect(), from + Math.random() * (to - from));
  }

  private hear(text: string): void {
    this.received += 1;
    if (text === ping) return this.socket?.send('3');
    if (text.startsWith(event)) return this.take(this.boards.read<Message>(text.slice(event.length)));
    if (text.startsWith(opened)) return this.socket?.send(entered);
    if (text.startsWith(entered)) return this.join();
    const [head] = answer.exec(text) ?? [];
    if (head) this.joined((JSON.parse(text.slice(head.length)) as [DisplayJoined])[0]);
  }

  private join(): void {
    if (this.joining) return;
    this.joining = true;
    const wish = [displayEvents.join, { v: displayProtocol, hall: this.hall, since: this.mark }];
    this.socket?.send(`42${displayNamespace},1${JSON.stringify(wish)}`);
  }

  private joined(joined: DisplayJoined): void {
    this.joining = false;
    if (!joined.ok) return void setTimeout(() => this.join(), laterReturnMs.from);
    [this.isJoined, this.returns] = [true, 0];
    if ('frame' in joined) {
      this.resumed += 1;
      return this.frame(joined.frame);
    }
    this.snapshots += 1;
    const { board, mark } = joined.snapshot;
    if (board.revision >= this.revision) this.show(this.boards.same(joined.snapshot), mark);
  }

  private take([name, message]: Message): void {
    if (name === displayEvents.frame) this.frame(message);
    else if (message.mark !== this.mark && message.revision >= this.revision && this.isJoined) this.join();
  }

  private frame(frame: DisplayFrame): void {
    if (this.board && frame.since === this.mark)
      return this.show(this.boards.after(this.board, frame), frame.mark);
    if (frame.to > this.revision && this.isJoined) this.join();
  }

  private show(board: Board, mark: string): void {
    const before = this.revision;
    [this.board, this.mark] = [board, mark];
    if (board.revision !== before) this.watch.shown(before, board.revision);
  }
}
