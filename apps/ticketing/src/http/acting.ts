import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { refuse, type Actor, type AgencyActor, type DeviceActor, type SignedInActor } from '#domain';
import { AccessRefused, type GuardedRequest } from '#platform';

/** Who was let in by the guard for this request. */
export const Acting = createParamDecorator((_: unknown, context: ExecutionContext): Actor =>
  actorOf(context),
);

/** A person with a session, whatever the role. */
export const ActingPerson = createParamDecorator((_: unknown, context: ExecutionContext): SignedInActor => {
  const actor = actorOf(context);
  if (actor.kind === 'staff' || actor.kind === 'agency') return actor;
  throw new AccessRefused(refuse('access.denied'));
});

export const ActingDevice = createParamDecorator((_: unknown, context: ExecutionContext): DeviceActor => {
  const actor = actorOf(context);
  if (actor.kind === 'device') return actor;
  throw new AccessRefused(refuse('access.denied'));
});

/** Somebody of an agency: its data and no other's are meant, whatever the request says. */
export const ActingAgency = createParamDecorator((_: unknown, context: ExecutionContext): AgencyActor => {
  const actor = actorOf(context);
  if (actor.kind === 'agency') return actor;
  throw new AccessRefused(refuse('access.denied'));
});

export function actorOf(context: ExecutionContext): Actor {
  const { actor } = context.switchToHttp().getRequest<GuardedRequest>();
  if (actor) return actor;
  throw new AccessRefused(refuse('access.denied'));
}
