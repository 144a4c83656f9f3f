import { once } from 'node:events';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Namespace } from 'socket.io';
import { io, type Socket } from 'socket.io-client';
import { enterHall, HallBroadcaster } from '#realtime';
import { until } from '#testing';

let http: HttpServer;
let server: Server;
let boards: Namespace;
let clients: Socket[] = [];

beforeEach(async () => {
  http = createServer().listen(0, '127.0.0.1');
  await once(http, 'listening');
  server = new Server(http, { transports: ['websocket'], pingInterval: 60_000 });
  boards = server.of('/display');
});

afterEach(async () => {
  clients.forEach((client) => client.disconnect());
  clients = [];
  http.closeAllConnections();
  await server.close();
});

/** A screen in a hall, with what it heard. */
async function screenIn(hallId: number) {
  const { port } = http.address() as AddressInfo;
  const client = io(`http://127.0.0.1:${port}/display`, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  });
  clients.push(client);
  const heard: unknown[] = [];
  client.on('told', (message) => heard.push(message));
  await until('the connection', () => client.connected);
  const socket = boards.sockets.get(client.id ?? '');
  if (!socket) throw new Error('the server does not know its client');
  enterHall(socket, hallId);
  return { client, heard, socket };
}

it('screens hear of their own hall only, in order', async () => {
  const [here, there] = [await screenIn(1), await screenIn(2)];
  const broadcaster = new HallBroadcaster(boards);
  const sent = Array.from({ length: 20 }, (_, index) => broadcaster.send(1, 'told', index));
  expect(await Promise.all(sent)).toEqual(sent.map(() => 1));
  await until('all', () => here.heard.length === 20);
  expect(here.heard).toEqual(sent.map((_, index) => index));
  expect(there.heard).toEqual([]);
});

it('a message goes to those who were there when it was sent, not to those who came while it was on its way', async () => {
  const [early, late] = [await screenIn(1), await screenIn(2)];
  const broadcaster = new HallBroadcaster(boards);
  const sent = broadcaster.send(1, 'told', 'news');
  enterHall(late.socket, 1);
  await sent;
  await broadcaster.send(1, 'told', 'later');
  await until('both', () => early.heard.length === 2 && late.heard.length === 1);
  expect(late.heard).toEqual(['later']);
});

it('a hall without screens costs nothing and disturbs nobody', async () => {
  const other = await screenIn(2);
  expect(await new HallBroadcaster(boards).send(1, 'told', 'news')).toBe(0);
  expect(other.heard).toEqual([]);
});

it('a short message does not overtake a long one', async () => {
  const crowd = Array.from({ length: 2_000 }, (_, index) => `screen-${index}`);
  for (const id of crowd) await boards.adapter.addAll(id, new Set(['hall:1']));
  const { heard } = await screenIn(1);
  const broadcaster = new HallBroadcaster(boards);
  void broadcaster.send(1, 'told', 'to the crowd');
  for (const id of crowd) boards.adapter.delAll(id);
  void broadcaster.send(1, 'told', 'to the last one');
  await until('both', () => heard.length === 2);
  expect(heard).toEqual(['to the crowd', 'to the last one']);
});

it('the process answers others while it sends to thousands', async () => {
  const ids = Array.from({ length: 2_000 }, (_, index) => `screen-${index}`);
  for (const id of ids) await boards.adapter.addAll(id, new Set(['hall:1']));
  let turns = 0;
  let isSending = true;
  const others = () => setImmediate(() => isSending && (turns += 1) && others());
  others();
  await new HallBroadcaster(boards).send(1, 'told', 'news');
  isSending = false;
  expect(turns).toBeGreaterThanOrEqual(3);
});

it('a screen that stopped reading is cut off, and the others get everything', async () => {
  const [slow, quick] = [await screenIn(1), await screenIn(1)];
  const broadcaster = new HallBroadcaster(boards);
  const { transport } = slow.client.io.engine as unknown as {
    transport: { ws: { _socket: { pause(): void } } };
  };
  transport.ws._socket.pause();
  let sent = 0;
  while (slow.socket.connected && sent < 2_000) {
    await broadcaster.send(1, 'told', { sent: (sent += 1), weight: 'x'.repeat(20_000) });
  }
  expect(slow.socket.connected).toBe(false);
  await until('everything', () => quick.heard.length === sent);
  expect(boards.sockets.size).toBe(1);
}, 30_000);
