import { displayPath } from '#contracts';
import type { Socket } from 'socket.io-client';
import { hallApi } from './hall-api.js';

/** What to do with each message by its name, and when the connection stands. */
type Ears = Readonly<Record<string, (message: never) => void>>;

const answerTimeoutMs = 5_000;
const settingsRetryMs = 3_000;

const options = {
  path: displayPath,
  transports: ['websocket'],
  // A gateway that hangs is tried again soon; meanwhile the news come over HTTP.
  timeout: 5_000,
  // Two hundred screens that lost the same gateway must not come back in the same second: with the jitter of
  // half, these delays are 1 to 10 seconds.
  reconnectionDelay: 2_000,
  reconnectionDelayMax: 6_600,
  randomizationFactor: 0.5,
};

/** A connection to the gateway. Where it listens is asked first, and asked again until somebody answers. */
export class LiveSocket {
  private socket: Socket | null = null;
  private closed = false;
  private retry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly namespace: string,
    private readonly connected: () => void,
    private readonly ears: Ears,
  ) {}

  get isConnected(): boolean {
    return this.socket?.connected ?? false;
  }

  async open(): Promise<void> {
    this.closed = false;
    const settings = await hallApi.settings().catch(() => undefined);
    if (this.closed) return;
    if (settings) await this.connect(gatewayUrl(settings.gatewayPort));
    else this.later(() => void this.open(), settingsRetryMs);
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.retry);
    this.socket?.disconnect();
  }

  async ask<Answer>(event: string, wish: unknown): Promise<Answer> {
    if (!this.socket) throw new Error('not connected');
    return (await this.socket.timeout(answerTimeoutMs).emitWithAck(event, wish)) as Answer;
  }

  private async connect(url: string): Promise<void> {
    // A part of its own: a phone shows its ticket before it has loaded what keeps it live.
    const { io } = await import('socket.io-client');
    if (this.closed) return;
    this.socket = io(`${url}${this.namespace}`, options);
    this.socket.on('connect', this.connected);
    for (const [event, hear] of Object.entries(this.ears))
      this.socket.on(event, hear as (message: unknown) => void);
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
