import { Injectable } from '@nestjs/common';
import type { Namespace } from 'socket.io';
import { Phones } from '#application/following';
import {
  followProtocol,
  ticketEvents,
  type TicketHeartbeat,
  type TicketNews,
  type TicketStatus,
} from '#contracts';
import { HallBroadcaster, inSlices, ticketRoom } from '#realtime';
import { sentNews } from './follow-metrics.js';

/** The phones that are connected to this gateway. */
@Injectable()
export class SocketPhones extends Phones {
  private namespace: Namespace | undefined;
  private broadcaster: HallBroadcaster | undefined;

  /** The namespace exists only when the server listens; until then there are no phones. */
  attach(namespace: Namespace): void {
    this.namespace = namespace;
    this.broadcaster = new HallBroadcaster(namespace);
  }

  override tell(news: ReadonlyMap<string, TicketStatus>): Promise<void> {
    sentNews.inc(news.size);
    return inSlices([...news], (slice) =>
      slice.forEach(([ticketId, status]) => {
        const message: TicketNews = { v: followProtocol, status };
        this.namespace?.local.to(ticketRoom(ticketId)).emit(ticketEvents.status, message);
      }),
    );
  }

  override beat(hallId: number, heartbeat: TicketHeartbeat): void {
    void this.broadcaster?.send(hallId, ticketEvents.heartbeat, heartbeat);
  }
}
