import type { FastifyInstance, FastifyRequest } from 'fastify';
import { nameOfActor, type Actor } from '#domain';
import type { GuardedRequest, KnownActors } from '#platform';

/**
 * Looks who stands behind the cookies of a request, before its limits and its permission are looked at. Pages and
 * everything that comes without a cookie are not held up.
 */
export function recogniseCallers(server: FastifyInstance, known: KnownActors): void {
  server.addHook('onRequest', (request: FastifyRequest & Pick<GuardedRequest, 'actors'>, _reply, done) => {
    const { cookie } = request.headers;
    if (cookie === undefined || !request.url.startsWith('/api/v1/')) return done();
    known.of(cookie).then(
      (actors) => {
        request.actors = actors;
        request.caller = callerOf(actors);
        done();
      },
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
    );
  });
}

function callerOf(actors: readonly Actor[]): { actor?: string; device?: string } {
  const person = actors.find(({ kind }) => kind === 'staff' || kind === 'agency');
  const device = actors.find(({ kind }) => kind === 'device');
  return {
    ...(person && { actor: nameOfActor(person) }),
    ...(device && { device: nameOfActor(device) }),
  };
}
