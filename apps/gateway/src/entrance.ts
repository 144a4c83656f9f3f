import type { Namespace, Socket } from 'socket.io';
import type { Clock } from '#application/ports';
import type { Admission } from '#realtime';
import { MessageBudget } from './message-budget.js';

// The one place that says who comes in. Boards and tickets show nothing that is not public, so today everybody may.

/** May this page open a socket at all? Its origin is in the headers of the request. */
export const admitted: Admission = () => true;

/** Who is this, and may it enter? Asked once, in the handshake, before anything is sent. */
export function guard(namespace: Namespace): void {
  namespace.use((_socket, enter) => enter());
}

/** Whoever is in may ask for one thing, and not too often; anything else ends the connection. */
export function allowOnly(socket: Socket, event: string, clock: Clock): void {
  const budget = new MessageBudget(clock);
  socket.use(([name], next) => (name === event && budget.spend() ? next() : socket.disconnect(true)));
}
