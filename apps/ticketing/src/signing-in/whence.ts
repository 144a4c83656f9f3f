import type { FastifyRequest } from 'fastify';
import type { Whence } from '#application/signing-in';

const browserLength = 120;

/** From where somebody signs in, as far as the request tells. */
export function whence({ ip, headers }: FastifyRequest): Whence {
  const browser = (headers['user-agent'] ?? '').replace(/[^\x20-\x7e]/g, '').slice(0, browserLength);
  return { address: ip, browser };
}
