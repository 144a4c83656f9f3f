import { connect, type Socket } from 'node:net';
import { everybody } from '../everybody.js';

interface Ears {
  readonly open: () => void;
  readonly text: (text: string) => void;
  readonly close: () => void;
}

const endOfHead = '\r\n\r\n';
const textFrame = 0x81;

/**
 * A WebSocket by hand, text only: ten thousand of them have to live beside what they look at. A mask of zeros is a
 * mask all the same, and saves the work of masking.
 */
export class RawWebSocket {
  private readonly socket: Socket;
  private received: Buffer = Buffer.alloc(0);
  private isOpen = false;

  constructor(
    url: string,
    private readonly ears: Ears,
  ) {
    const { hostname, port, host, pathname, search } = new URL(url);
    this.socket = connect(Number(port), hostname);
    this.socket.setNoDelay(true);
    this.socket.on('connect', () =>
      this.socket.write(
        `GET ${pathname}${search} HTTP/1.1\r\nHost: ${host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
          `Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\nCookie: ${everybody}${endOfHead}`,
      ),
    );
    this.socket.on('data', (chunk: Buffer) => this.take(chunk));
    this.socket.on('error', () => this.socket.destroy());
    this.socket.on('close', ears.close);
  }

  send(text: string): void {
    const body = Buffer.from(text);
    const long = body.length > 125;
    const head = long
      ? [textFrame, 0x80 | 126, body.length >> 8, body.length & 255]
      : [textFrame, 0x80 | body.length];
    this.socket.write(Buffer.concat([Buffer.from([...head, 0, 0, 0, 0]), body]));
  }

  close(): void {
    this.socket.destroy();
  }

  /** Stops reading, as a screen does that hangs. */
  pause(): void {
    this.socket.pause();
  }

  private take(chunk: Buffer): void {
    this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
    if (!this.isOpen) this.finishHandshake();
    if (this.isOpen) this.takeFrames();
  }

  private finishHandshake(): void {
    const end = this.received.indexOf(endOfHead);
    if (end < 0) return;
    const isAccepted = this.received.toString('latin1', 9, 12) === '101';
    if (!isAccepted) return this.close();
    this.received = this.received.subarray(end + endOfHead.length);
    this.isOpen = true;
    this.ears.open();
  }

  private takeFrames(): void {
    for (let frame = frameIn(this.received); frame; frame = frameIn(this.received)) {
      const body = this.received.subarray(frame.from, frame.to);
      this.received = this.received.subarray(frame.to);
      if (frame.isText) this.ears.text(body.toString());
    }
    // What is left is copied, or it would keep the whole chunk.
    if (this.received.length > 0) this.received = Buffer.from(this.received);
  }
}

/** Where the body of the first frame lies; nothing while it is not complete. Servers never mask. */
function frameIn(received: Buffer): { isText: boolean; from: number; to: number } | undefined {
  if (received.length < 2) return undefined;
  const short = (received[1] ?? 0) & 127;
  const from = { 126: 4, 127: 10 }[short] ?? 2;
  if (received.length < from) return undefined;
  const to = from + bodyLength(received, short);
  return received.length < to ? undefined : { isText: received[0] === textFrame, from, to };
}

function bodyLength(received: Buffer, short: number): number {
  if (short < 126) return short;
  return short === 126 ? received.readUInt16BE(2) : Number(received.readBigUInt64BE(2));
}
