import { connect, type Socket } from 'node:net';
import { everybody } from '#testing';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

interface Waiting {
  answer(answer: Answer): void;
  fail(reason: Error): void;
}

/** The one console of the benchmarks: it works for every window. */
const sitting = '2f6c0a52-8f1e-4c0b-9d43-71c5f0d3a6b8';

const endOfHead = '\r\n\r\n';
const contentLength = /content-length: (\d+)/i;

/**
 * One kept-alive HTTP connection, one request at a time. By hand instead of node:http, because the load shares two cores
 * with what it measures: this costs a fifth of the CPU per request.
 */
export class Connection {
  private waiting: Waiting | undefined;
  private received: Buffer = Buffer.alloc(0);

  private constructor(
    private readonly socket: Socket,
    private readonly host: string,
  ) {
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => this.take(chunk));
    socket.on('error', (error) => this.lose(error));
    socket.on('close', () => this.lose(new Error('the server hung up')));
  }

  static open(url: string): Promise<Connection> {
    const { hostname, port, host } = new URL(url);
    return new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname);
      socket.once('error', reject);
      socket.once('connect', () => resolve(new Connection(socket, host)));
    });
  }

  post(path: string, body: string, key: string): Promise<Answer> {
    return new Promise((answer, fail) => {
      this.waiting = { answer, fail };
      this.socket.write(
        `POST ${path} HTTP/1.1\r\nhost: ${this.host}\r\ncontent-type: application/json\r\n` +
          `idempotency-key: ${key}\r\npaihao-sitting: ${sitting}\r\ncookie: ${everybody}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      );
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    const received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
    const answer = parse(received);
    this.received = answer ? Buffer.alloc(0) : received;
    if (answer) this.settle()?.answer(answer);
  }

  private lose(error: Error): void {
    this.settle()?.fail(error);
  }

  private settle(): Waiting | undefined {
    const { waiting } = this;
    this.waiting = undefined;
    return waiting;
  }
}

/** Undefined while the answer is not complete. Our servers always say how long their answers are. */
function parse(received: Buffer): Answer | undefined {
  const end = received.indexOf(endOfHead);
  if (end < 0) return undefined;
  const head = received.toString('latin1', 0, end);
  const length = Number(contentLength.exec(head)?.[1]);
  if (Number.isNaN(length)) return { status: 0, body: `no content-length in:\n${head}` };
  const from = end + endOfHead.length;
  if (received.length < from + length) return undefined;
  return { status: Number(head.slice(9, 12)), body: received.toString('utf8', from, from + length) };
}
