import {
  followProtocol,
  ticketEvents,
  ticketNamespace,
  type FollowTicket,
  type TicketFollowed,
  type TicketHeartbeat,
  type TicketNews,
} from '#contracts';
import { LiveSocket } from './live-socket.js';
import type { TicketLink } from './live-ticket.js';

export interface TicketLinkEars {
  readonly connected: () => void;
  readonly news: (news: TicketNews) => void;
  readonly heartbeat: (heartbeat: TicketHeartbeat) => void;
}

/** The live channel of a phone. */
export class SocketTicketLink implements TicketLink {
  private readonly socket: LiveSocket;

  constructor({ connected, news, heartbeat }: TicketLinkEars) {
    const ears = { [ticketEvents.status]: news, [ticketEvents.heartbeat]: heartbeat };
    this.socket = new LiveSocket(ticketNamespace, connected, ears);
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

  follow(code: string): Promise<TicketFollowed> {
    const wish: FollowTicket = { v: followProtocol, code };
    return this.socket.ask(ticketEvents.follow, wish);
  }
}
