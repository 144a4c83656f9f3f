import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A cable between a program and its database that a test can pull out or make silent. */
export interface TcpProxy {
  /** The address of the database, by way of this cable. */
  readonly url: string;
  /** Ends every connection, and every new one as it comes. */
  cut(): void;
  /** Connections stay, but not a byte passes: the worst way to lose a database. */
  silence(): void;
  /** New connections pass again; silent ones go on where they were. */
  restore(): void;
  close(): Promise<void>;
}

type Mood = 'open' | 'cut' | 'silent';

const databasePort = 3306;

export async function startProxy(databaseUrl: string): Promise<TcpProxy> {
  const url = new URL(databaseUrl);
  const target = { host: url.hostname, port: Number(url.port) || databasePort };
  const sockets = new Set<Socket>();
  let mood: Mood = 'open';
  const join = (from: Socket, to: Socket) => {
    sockets.add(from);
    from.on('data', (data) => to.write(data));
    from.on('error', () => to.destroy());
    from.on('close', () => {
      sockets.delete(from);
      to.destroy();
    });
    if (mood === 'silent') from.pause();
  };
  const server = createServer((near) => {
    if (mood === 'cut') return near.destroy();
    const far = connect(target.port, target.host);
    join(near, far);
    join(far, near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const hangUp = () => sockets.forEach((socket) => socket.destroy());
  return {
    url: url.href,
    cut: () => {
      mood = 'cut';
      hangUp();
    },
    silence: () => {
      mood = 'silent';
      sockets.forEach((socket) => socket.pause());
    },
    restore: () => {
      mood = 'open';
      sockets.forEach((socket) => socket.resume());
    },
    close: async () => {
      hangUp();
      server.close();
      await once(server, 'close');
    },
  };
}
