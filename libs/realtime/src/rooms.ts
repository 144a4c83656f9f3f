import type { Socket } from 'socket.io';

const hallPrefix = 'hall:';
const ticketPrefix = 'ticket:';

/** Rooms go by the hall's id, which stays when its code changes. */
export function hallRoom(hallId: number): string {
  return `${hallPrefix}${hallId}`;
}

/** By the ticket's id: its code opens the ticket, so it is no name for a room. */
export function ticketRoom(ticketId: string): string {
  return `${ticketPrefix}${ticketId}`;
}

/** A socket shows one hall. Takes effect at once, so that whoever enters and then looks misses nothing. */
export function enterHall(socket: Socket, hallId: number): void {
  enterOnly(socket, hallPrefix, hallRoom(hallId));
}

/** A phone follows one ticket. Takes effect at once. */
export function enterTicket(socket: Socket, ticketId: string): void {
  enterOnly(socket, ticketPrefix, ticketRoom(ticketId));
}

function enterOnly(socket: Socket, prefix: string, room: string): void {
  const others = [...socket.rooms].filter((other) => other.startsWith(prefix) && other !== room);
  others.forEach((other) => void socket.leave(other));
  void socket.join(room);
}
