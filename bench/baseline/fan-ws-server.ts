import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { displayEvents, displayNamespace } from '#contracts';
import { broadcastOnOrder, joinedAt } from './fan.js';
import { startedOn } from './started-on.js';

// The ws library as it comes, with as much of socket.io's protocol by hand as its screens insist on.

const port = Number(process.env['FAN_PORT'] ?? 0);
const server = new WebSocketServer({ port, host: '127.0.0.1', backlog: 4_096, perMessageDeflate: false });
const state = broadcastOnOrder((frame) => {
  const text = `42${displayNamespace},${JSON.stringify([displayEvents.frame, frame])}`;
  for (const client of server.clients) client.send(text);
});
server.on('connection', (socket) => {
  socket.send('0{}');
  socket.on('message', (data: Buffer) => {
    const isHello = data.toString().startsWith('40');
    const joined = `43${displayNamespace},1${JSON.stringify([joinedAt(state.revision)])}`;
    socket.send(isHello ? `40${displayNamespace},{}` : joined);
  });
});
server.on('listening', () => startedOn(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
