import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemException } from './problem-exception.js';

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses commands that a page of another site sends with the cookies of somebody here. Browsers do not send strict
 * cookies from there, and no form can send JSON with an `Idempotency-Key`; this is the third lock on the same door.
 * What is no browser names no origin and has no cookies of others.
 */
export function refuseForeignPages(server: FastifyInstance): void {
  server.addHook('onRequest', (request, _reply, done) => {
    if (harmless.has(request.method) || isFromHere(request)) return done();
    done(new ProblemException('request.foreign-page'));
  });
}

function isFromHere({ headers, hostname }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  return headers.origin === undefined || hostOf(headers.origin) === hostname;
}

/** Without the port, which a proxy may leave out. */
function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).hostname : undefined;
}
