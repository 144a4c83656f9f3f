import {
  displayEvents,
  displayNamespace,
  displayProtocol,
  type DisplayFrame,
  type DisplayHeartbeat,
  type DisplayJoined,
  type JoinDisplay,
} from '#contracts';
import type { DisplayLink } from './live-board.js';
import { LiveSocket } from './live-socket.js';

export interface DisplayLinkEars {
  readonly connected: () => void;
  readonly frame: (frame: DisplayFrame) => void;
  readonly heartbeat: (heartbeat: DisplayHeartbeat) => void;
}

/** The live channel of a board. */
export class SocketDisplayLink implements DisplayLink {
  private readonly socket: LiveSocket;

  constructor({ connected, frame, heartbeat }: DisplayLinkEars) {
    const ears = { [displayEvents.frame]: frame, [displayEvents.heartbeat]: heartbeat };
    this.socket = new LiveSocket(displayNamespace, connected, ears);
  }

  get connected(): boolean {
    return this.socket.isConnected;
  }

  open(): Promise<void> {
    return this.socket.open();
  }

  close(): void {
    this.socket.close();
  }

  join(hall: string, since: string | undefined): Promise<DisplayJoined> {
    const wish: JoinDisplay = { v: displayProtocol, hall, since };
    return this.socket.ask(displayEvents.join, wish);
  }
}
