import { HttpException, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { anyMayDo, refuse, type Actor, type Permission, type Refused } from '#domain';
import { ALLOWS } from './allows.js';
import { KnownActors } from './known-actors.js';

/** What the guard reads of a request, and where it leaves who was let in. */
export interface GuardedRequest {
  readonly headers: { readonly cookie?: string | undefined };
  readonly params?: unknown;
  /** Everybody whose credentials came along, where somebody has looked already. */
  actors?: readonly Actor[];
  /** Who was let in. */
  actor?: Actor;
}

const statuses: Partial<Record<Refused['code'], number>> = { 'access.sign-in-needed': 401 };

/** The refusal of the guard. Where a filter knows problem documents, it becomes one. */
export class AccessRefused extends HttpException {
  constructor(readonly refusal: Refused) {
    super(refusal.code, statuses[refusal.code] ?? 403);
  }
}

/** Stands before every route of every process. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly known: KnownActors,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    // Sockets have their own door: their namespaces ask the same table at the handshake.
    if (context.getType() !== 'http') return true;
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(ALLOWS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!permission) throw new AccessRefused(refuse('access.denied'));
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    const actors = request.actors ?? (await this.known.of(request.headers.cookie));
    const decision = anyMayDo(actors, permission, hallOf(request.params));
    if (!decision.accepted) throw new AccessRefused(decision);
    request.actor = decision.value;
    return true;
  }
}

function hallOf(params: unknown): string | undefined {
  const hall: unknown =
    typeof params === 'object' && params !== null ? Reflect.get(params, 'hall') : undefined;
  return typeof hall === 'string' ? hall : undefined;
}
