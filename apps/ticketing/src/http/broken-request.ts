import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { problemMediaType, type ProblemCode } from '#contracts';
import { problemOf } from './problem-answer.js';

const codes: Readonly<Record<string, ProblemCode>> = {
  HPE_HEADER_OVERFLOW: 'request.headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request.too-slow',
};

/** Answers what is no HTTP that we read (headers without end, two lengths, a request that never ends), and hangs up. */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const problem = problemOf(
    { code: codes[error.code ?? ''] ?? 'request.invalid', facts: { count: 1 } },
    'zh',
  );
  const { status } = problem;
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    `content-type: ${problemMediaType}`,
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
