import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** Time to say goodbye. Screens need milliseconds; one that is frozen would never answer. */
const graceMs = 1_000;

/** Knows the connections of a server, so that its end does not depend on how its clients behave. */
export class OpenConnections {
  private readonly sockets = new Set<Socket>();

  constructor(server: Server) {
    server.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
  }

  endSoon(): void {
    setTimeout(() => this.sockets.forEach((socket) => socket.destroy()), graceMs).unref();
  }
}
