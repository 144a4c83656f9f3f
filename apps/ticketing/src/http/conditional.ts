import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Names the state of an answer, and answers "not modified" without a body to whoever holds that state already. For
 * screens that ask every few seconds, and for most of them nothing has happened.
 */
export function unlessHeld<T>(
  tag: string,
  answer: T,
  request: FastifyRequest,
  reply: FastifyReply,
): T | undefined {
  const etag = `"${tag}"`;
  // Never from a cache without a question: it must be the truth of now.
  void reply.headers({ etag, 'cache-control': 'no-cache' });
  if (request.headers['if-none-match'] !== etag) return answer;
  void reply.status(304);
  return undefined;
}
