import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Namespace, Socket } from 'socket.io';
import { Clock, CredentialReader } from '#application/ports';
import { permissionOfNamespace, type NamespaceName } from '#contracts';
import { anyMayDo, ruleOf, type Actor, type Permission } from '#domain';
import { KnownActors } from '#platform';
import { AccessHints } from '#realtime';
import { MessageBudget } from './message-budget.js';

/** With the time for which a look is believed at the handshake, a revoked credential is out within five seconds. */
const lookMs = 1_500;

/** Digests of one question to the database. */
const askedAtOnce = 1_000;

/** The door of the sockets: who comes in, into which hall, and who has to leave again. */
@Injectable()
export class Entrance implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly namespaces: Namespace[] = [];
  private timer: NodeJS.Timeout | undefined;
  private isLooking = false;

  constructor(
    private readonly known: KnownActors,
    private readonly reader: CredentialReader,
    private readonly hints: AccessHints,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.hints.listen(() => {
      this.known.forget();
      void this.look();
    });
    this.timer = setInterval(() => void this.look(), lookMs);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Who is this, and may it enter? Asked in the handshake, before anything is sent; the refusal is the code of one. */
  guard(namespace: Namespace): void {
    if (ruleOf(permissionOf(namespace)).public) return;
    this.namespaces.push(namespace);
    namespace.use((socket, enter) => {
      this.mayEnter(socket).then(
        (refusal) => enter(refusal === undefined ? undefined : new Error(refusal)),
        () => enter(new Error('service.unavailable')),
      );
    });
  }

  /** Why this socket may not enter (this hall); undefined when it may. Throws when nobody can be asked. */
  async mayEnter(socket: Socket, hall?: string): Promise<string | undefined> {
    const actors = await this.known.of(socket.handshake.headers.cookie);
    return refusalOf(socket, actors, hall);
  }

  /** Whoever is in may ask for one thing, and not too often; anything else ends the connection. */
  allowOnly(socket: Socket, event: string): void {
    const budget = new MessageBudget(this.clock);
    socket.use(([name], next) => (name === event && budget.spend() ? next() : socket.disconnect(true)));
  }

  /** Everybody who is in is looked up again, past any memory: whoever may not be here any more is cut off. */
  private async look(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    try {
      const sockets = this.namespaces.flatMap((namespace) => [...namespace.sockets.values()]);
      const held = sockets.map((socket) => this.known.digestsIn(socket.handshake.headers.cookie));
      const found = await this.recognise([...new Set(held.flat())]);
      sockets.forEach((socket, index) => {
        const actors = held[index]?.flatMap((digest) => found.get(digest) ?? []) ?? [];
        if (refusalOf(socket, actors, hallOf(socket)) !== undefined) socket.disconnect(true);
      });
    } catch {
      // Without the database nobody can have been revoked in it; the next look comes soon.
    } finally {
      this.isLooking = false;
    }
  }

  private async recognise(digests: readonly string[]): Promise<Map<string, Actor>> {
    const found = new Map<string, Actor>();
    for (let from = 0; from < digests.length; from += askedAtOnce) {
      const asked = await this.reader.recognise(digests.slice(from, from + askedAtOnce));
      asked.forEach(({ actor }, digest) => found.set(digest, actor));
    }
    return found;
  }
}

/** The hall that a socket was let into. */
export function noteHall(socket: Socket, hall: string): void {
  (socket.data as { hall?: string }).hall = hall;
}

function hallOf(socket: Socket): string | undefined {
  return (socket.data as { hall?: string }).hall;
}

function permissionOf({ name }: { readonly name: string }): Permission {
  return permissionOfNamespace[name as NamespaceName];
}

function refusalOf(socket: Socket, actors: readonly Actor[], hall: string | undefined): string | undefined {
  const decision = anyMayDo(actors, permissionOf(socket.nsp), hall);
  return decision.accepted ? undefined : decision.code;
}
