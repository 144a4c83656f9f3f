import { io, type Socket } from 'socket.io-client';
import {
  followProtocol,
  ticketEvents,
  ticketNamespace,
  type TicketFollowed,
  type TicketHeartbeat,
  type TicketNews,
  type TicketStatus,
} from '#contracts';

/** A phone without a picture: follows one ticket and remembers what it was told. */
export class TestPhone {
  readonly socket: Socket;
  readonly told: TicketStatus[] = [];
  readonly heartbeats: TicketHeartbeat[] = [];

  constructor(gatewayUrl: string) {
    this.socket = io(`${gatewayUrl}${ticketNamespace}`, { transports: ['websocket'], forceNew: true });
    this.socket.on(ticketEvents.status, ({ status }: TicketNews) => this.told.push(status));
    this.socket.on(ticketEvents.heartbeat, (heartbeat: TicketHeartbeat) => this.heartbeats.push(heartbeat));
  }

  /** What it was told last. */
  get status(): TicketStatus | undefined {
    return this.told.at(-1);
  }

  async follow(code: string): Promise<TicketFollowed> {
    const followed = await this.ask({ v: followProtocol, code });
    if (followed.ok) this.told.push(followed.status);
    return followed;
  }

  /** Sends anything as a wish to follow. */
  async ask(message: unknown): Promise<TicketFollowed> {
    return (await this.socket.timeout(8_000).emitWithAck(ticketEvents.follow, message)) as TicketFollowed;
  }

  close(): void {
    this.socket.disconnect();
  }
}
