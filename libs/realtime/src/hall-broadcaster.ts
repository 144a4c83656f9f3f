import type { Namespace } from 'socket.io';
import { hallRoom } from './rooms.js';
import { inSlices } from './slices.js';
import { encode, writeStraight } from './straight-writing.js';

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
    const encoded = encode(this.namespace.name, event, message);
    let sent = 0;
    await inSlices(ids, (slice) => {
      for (const id of slice) if (writeStraight(this.namespace.sockets.get(id), encoded)) sent += 1;
    });
    return sent;
  }
}
