import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { displayEvents, displayNamespace, type DisplayJoined } from '#contracts';
import { broadcastOnOrder, joinedAt } from './fan.js';
import { startedOn } from './started-on.js';

// socket.io as it comes: screens of one hall are a room, and a frame is emitted to it.

const http = createServer();
// It asks its screens as often as ours does whether they are still there.
const pings = { pingInterval: 20_000, pingTimeout: 10_000 };
const io = new Server(http, { transports: ['websocket'], serveClient: false, ...pings });
const displays = io.of(displayNamespace);
const state = broadcastOnOrder((frame) => displays.to('hall').emit(displayEvents.frame, frame));
displays.on('connection', (socket) =>
  socket.on(displayEvents.join, (_wish: unknown, answer: (joined: DisplayJoined) => void) => {
    void socket.join('hall');
    answer(joinedAt(state.revision));
  }),
);
// The port of the one that was killed, so that its screens find it again.
const port = Number(process.env['FAN_PORT'] ?? 0);
http.listen({ port, host: '127.0.0.1', backlog: 4_096 }, () =>
  startedOn(`http://127.0.0.1:${(http.address() as AddressInfo).port}`),
);
