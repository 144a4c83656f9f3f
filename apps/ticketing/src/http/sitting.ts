import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { SittingId } from '#contracts';
import { ProblemException } from './problem-exception.js';

/** Which console asks; nobody, where the header is missing or malformed. */
export const MaybeSitting = createParamDecorator((_: unknown, context: ExecutionContext) =>
  sittingOf(context),
);

/** Which console gives the order; an order without one is refused. */
export const Sitting = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const sitting = sittingOf(context);
  if (sitting !== undefined) return sitting;
  throw new ProblemException('sitting.missing');
});

function sittingOf(context: ExecutionContext): string | undefined {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['paihao-sitting'];
  return SittingId.safeParse(header).data;
}
