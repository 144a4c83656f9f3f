import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';

const logger = new Logger('Request');

/**
 * A line for every request, for somebody who is looking for something. It says the route and never the address, in
 * which anything may have been typed: a code, a name.
 */
export function logRequests(server: FastifyInstance): void {
  server.addHook('onResponse', ({ id, method, routeOptions }, reply, done) => {
    const { url: route = 'unknown' } = routeOptions;
    const ms = Math.round(reply.elapsedTime);
    logger.debug({ ...{ id, method, route }, ...{ status: reply.statusCode, ms } });
    done();
  });
}
