import { io, type Socket } from 'socket.io-client';
import {
  displayEvents,
  displayNamespace,
  displayPath,
  displayProtocol,
  type DisplayFrame,
  type DisplayJoined,
} from '#contracts';
import { everybody } from '#testing';

/** A board in the lobby that writes down when each call reached it. */
export class BoardScreen {
  private readonly arrivals = new Map<string, number>();
  private readonly waiting = new Map<string, (at: number) => void>();

  private constructor(private readonly socket: Socket) {
    socket.on(displayEvents.frame, (frame: DisplayFrame) => this.take(frame, performance.now()));
  }

  static async join(gatewayUrl: string, hall: string): Promise<BoardScreen> {
    const socket = io(`${gatewayUrl}${displayNamespace}`, {
      path: displayPath,
      transports: ['websocket'],
      extraHeaders: { cookie: everybody },
    });
    const screen = new BoardScreen(socket);
    const asked = { v: displayProtocol, hall };
    const joined = (await socket.timeout(10_000).emitWithAck(displayEvents.join, asked)) as DisplayJoined;
    if (!joined.ok) throw new Error(`the gateway refused the board: ${joined.code}`);
    return screen;
  }

  /** When the call of a ticket was on this board. */
  callOf(ticketId: string): Promise<number> {
    const arrived = this.arrivals.get(ticketId);
    if (arrived !== undefined) return Promise.resolve(arrived);
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('a call never came to the board')), 10_000);
      this.waiting.set(ticketId, (at) => {
        clearTimeout(late);
        resolve(at);
      });
    });
  }

  leave(): void {
    this.socket.disconnect();
  }

  private take(frame: DisplayFrame, at: number): void {
    for (const change of frame.changes) {
      if (change.kind !== 'call') continue;
      this.arrivals.set(change.call.ticketId, at);
      this.waiting.get(change.call.ticketId)?.(at);
    }
  }
}
