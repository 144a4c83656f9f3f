import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { startedOn } from './started-on.js';

// The shortest way from a press to a screen: one process that gets a message and emits one of the same size as a board
// frame to everybody who is connected. No database, no second process.

const http = createServer();
const io = new Server(http, { transports: ['websocket'], serveClient: false });
io.on('connection', (socket) => socket.on('press', (frame: unknown) => io.emit('frame', frame)));
http.listen(0, '127.0.0.1', () => startedOn(`http://127.0.0.1:${(http.address() as AddressInfo).port}`));
