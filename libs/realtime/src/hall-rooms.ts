import type { Socket } from 'socket.io';

const roomPrefix = 'hall:';

/** Rooms go by the hall's id, which stays when its code changes. */
export function hallRoom(hallId: number): string {
  return `${roomPrefix}${hallId}`;
}

/** A screen shows one hall. Takes effect at once, so that whoever enters and then looks misses nothing. */
export function enterHall(socket: Socket, hallId: number): void {
  const others = [...socket.rooms].filter((room) => room.startsWith(roomPrefix) && room !== hallRoom(hallId));
  others.forEach((room) => void socket.leave(room));
  void socket.join(hallRoom(hallId));
}
