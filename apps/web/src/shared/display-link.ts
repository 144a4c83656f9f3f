import {
  displayEvents,
  displayNamespace,
  displayPath,
  displayProtocol,
  type DisplayFrame,
  type DisplayHeartbeat,
  type DisplayJoined,
  type JoinDisplay,
} from '#contracts';
import { io, type Socket } from 'socket.io-client';
import { hallApi } from './hall-api.js';
import type { DisplayLink } from './live-board.js';

export interface DisplayLinkEars {
  readonly connected: () => void;
  readonly frame: (frame: DisplayFrame) => void;
  readonly heartbeat: (heartbeat: DisplayHeartbeat) => void;
}

const joinTimeoutMs = 5_000;
const settingsRetryMs = 3_000;

/** The live channel over socket.io. Where the gateway listens is asked first, and asked again until somebody answers. */
export class SocketDisplayLink implements DisplayLink {
  private socket: Socket | null = null;
  private closed = false;
  private retry: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly ears: DisplayLinkEars) {}

  get connected(): boolean {
    return this.socket?.connected ?? false;
  }

  async open(): Promise<void> {
    this.closed = false;
    const settings = await hallApi.settings().catch(() => undefined);
    if (this.closed) return;
    if (settings) this.connect(gatewayUrl(settings.gatewayPort));
    else this.later(() => void this.open(), settingsRetryMs);
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.retry);
    this.socket?.disconnect();
  }

  async join(hall: string): Promise<DisplayJoined> {
    if (!this.socket) throw new Error('not connected');
    const wish: JoinDisplay = { v: displayProtocol, hall };
    return (await this.socket.timeout(joinTimeoutMs).emitWithAck(displayEvents.join, wish)) as DisplayJoined;
  }

  private connect(url: string): void {
    this.socket = io(`${url}${displayNamespace}`, {
      path: displayPath,
      transports: ['websocket'],
      // A gateway that hangs is tried again soon; meanwhile the board comes over HTTP.
      timeout: 5_000,
      // Two hundred screens that lost the same gateway must not come back in the same second: with the jitter of
      // half, these delays are 1 to 10 seconds.
      reconnectionDelay: 2_000,
      reconnectionDelayMax: 6_600,
      randomizationFactor: 0.5,
    });
    this.socket.on('connect', this.ears.connected);
    this.socket.on(displayEvents.frame, this.ears.frame);
    this.socket.on(displayEvents.heartbeat, this.ears.heartbeat);
    this.socket.on('disconnect', (reason) => this.comeBack(reason));
  }

  /** socket.io returns by itself unless the server itself closed the connection, as it does when it is replaced. */
  private comeBack(reason: string): void {
    if (reason === 'io server disconnect')
      this.later(() => this.socket?.connect(), 1_000 + Math.random() * 9_000);
  }

  private later(run: () => void, afterMs: number): void {
    if (!this.closed) this.retry = setTimeout(run, afterMs);
  }
}

/** Port 0 means: where this page came from. */
function gatewayUrl(port: number): string {
  const { protocol, hostname, origin } = location;
  return port === 0 ? origin : `${protocol}//${hostname}:${port}`;
}
