import type { Namespace } from 'socket.io';
import { hallRoom } from './rooms.js';
import { inSlices } from './slices.js';
import { dropWhenSlow } from './slow-readers.js';

/**
 * Sends to the sockets of this process that are in a hall's room at the moment of the call, and to nobody on other
 * gateways: each gateway has a picture of its own. Messages of one hall keep their order.
 */
export class HallBroadcaster {
  private readonly lanes = new Map<number, Promise<number>>();

  constructor(private readonly namespace: Namespace) {}

  /** Resolves with the number of messages when the last one was handed to its connection. */
  send(hallId: number, event: string, message: unknown): Promise<number> {
    const ids = [...(this.namespace.adapter.rooms.get(hallRoom(hallId)) ?? [])];
    const before = this.lanes.get(hallId) ?? Promise.resolve(0);
    const sent = before.then(() => this.sendInSlices(ids, event, message));
    this.lanes.set(hallId, sent);
    return sent;
  }

  private async sendInSlices(ids: readonly string[], event: string, message: unknown): Promise<number> {
    let sent = 0;
    await inSlices(ids, (slice) => (sent += this.sendSlice(slice, event, message)));
    return sent;
  }

  private sendSlice(ids: readonly string[], event: string, message: unknown): number {
    const readers = ids.filter((id) => !dropWhenSlow(this.namespace.sockets.get(id)));
    // Without a name the message would go to everybody.
    if (readers.length > 0) this.namespace.local.to(readers).emit(event, message);
    return readers.length;
  }
}
