import type { Socket } from 'socket.io';

/** Bytes that may wait for one screen: several seconds of a busy hall. */
const waitingLimit = 64 * 1_024;

/** In the words of RFC 6455: a final text frame, not masked. */
const textFrame = 0x81;

/** A message as it travels. */
export interface Encoded {
  /** For engine.io, which frames it. */
  readonly packet: string;
  /** The same with the frame around it. */
  readonly bytes: Buffer;
}

/** An event of a namespace, as socket.io would encode it. */
export function encode(namespace: string, event: string, message: unknown): Encoded {
  const packet = `2${namespace},${JSON.stringify([event, message])}`;
  const body = Buffer.from(`4${packet}`);
  return { packet, bytes: Buffer.concat([headOf(body.length), body]) };
}

function headOf(length: number): Buffer {
  if (length < 126) return Buffer.from([textFrame, length]);
  if (length < 65_536) return Buffer.from([textFrame, 126, length >> 8, length & 255]);
  const head = Buffer.from([textFrame, 127, 0, 0, 0, 0, 0, 0, 0, 0]);
  head.writeBigUInt64BE(BigInt(length), 2);
  return head;
}

/**
 * Writes straight to the connection, past the layers that make a packet of its own for each of ten thousand screens.
 * False when the screen has gone, or reads so slowly that it is cut off: the buffer of a connection has no limit of its
 * own, and who is cut off comes back and joins again.
 */
export function writeStraight(socket: Socket | undefined, { packet, bytes }: Encoded): boolean {
  if (socket?.conn.readyState !== 'open') return false;
  const connection = socket.conn.request.socket;
  if (connection.writableLength > waitingLimit) {
    // Not a polite end: that would wait until the screen has read everything.
    connection.destroy();
    return false;
  }
  // What waits its turn at engine.io must not be overtaken.
  if (waitsInLine(socket)) socket.conn.write(packet);
  else connection.write(bytes);
  return true;
}

function waitsInLine({ conn }: Socket): boolean {
  // Engine.io has no public word for the length of its buffer.
  return (conn as unknown as { readonly writeBuffer: readonly unknown[] }).writeBuffer.length > 0;
}
