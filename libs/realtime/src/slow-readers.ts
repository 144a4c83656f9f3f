import type { Socket } from 'socket.io';

/** Messages that may wait for one screen: several seconds of a busy hall. */
const waitingLimit = 64;

/**
 * The buffer of a connection has no limit of its own, so a screen that stopped reading is cut off before it costs
 * memory; it will come back and join again. True when there is nobody to send to (any more).
 */
export function dropWhenSlow(socket: Socket | undefined): boolean {
  if (!socket) return true;
  // Engine.io has no public word for the length of its buffer.
  const { writeBuffer } = socket.conn as unknown as { readonly writeBuffer: readonly unknown[] };
  if (writeBuffer.length <= waitingLimit) return false;
  // Not a polite end: that would wait until the screen has read everything.
  socket.conn.request.socket.destroy();
  return true;
}
