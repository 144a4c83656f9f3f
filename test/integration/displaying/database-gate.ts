import { createServer, connect, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** A door between a process and its database that a test can shut (refused), freeze (no answer) and open again. */
export class DatabaseGate {
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  private port = 0;

  private constructor(private readonly target: URL) {}

  static async before(databaseUrl: string): Promise<DatabaseGate> {
    const gate = new DatabaseGate(new URL(databaseUrl));
    await gate.open();
    return gate;
  }

  get url(): string {
    const url = new URL(this.target);
    url.host = `127.0.0.1:${this.port}`;
    return url.href;
  }

  async open(): Promise<void> {
    this.server = createServer((from) => this.join(from));
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
    this.port = (this.server.address() as AddressInfo).port;
  }

  shut(): void {
    this.server?.close();
    this.sockets.forEach((socket) => socket.destroy());
  }

  /** Connections stay, but not a byte passes: the worst way to lose a database. */
  freeze(): void {
    this.sockets.forEach((socket) => socket.pause());
  }

  thaw(): void {
    this.sockets.forEach((socket) => socket.resume());
  }

  private join(from: Socket): void {
    const to = connect(Number(this.target.port || 3306), this.target.hostname);
    [from, to].forEach((socket) => {
      this.sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => this.sockets.delete(socket));
    });
    from.on('data', (data) => to.write(data)).on('close', () => to.destroy());
    to.on('data', (data) => from.write(data)).on('close', () => from.destroy());
  }
}
