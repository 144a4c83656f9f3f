import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { IdempotencyKey } from '#contracts';
import { nameOfActor } from '#domain';
import { actorOf } from './acting.js';
import { ProblemException } from './problem-exception.js';

/** The `Idempotency-Key` of a request; a command without one, or with a malformed one, is refused. */
export const PressKey = createParamDecorator((_: unknown, context: ExecutionContext): string =>
  keyOf(context),
);

/** One press of whoever was let in: who, and the key. */
export const Pressed = createParamDecorator((_: unknown, context: ExecutionContext): ActorPress => ({
  actor: nameOfActor(actorOf(context)),
  key: keyOf(context),
}));

export interface ActorPress {
  readonly actor: string;
  readonly key: string;
}

function keyOf(context: ExecutionContext): string {
  const key = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
  const read = IdempotencyKey.safeParse(key);
  if (read.success) return read.data;
  throw new ProblemException('key.missing');
}
