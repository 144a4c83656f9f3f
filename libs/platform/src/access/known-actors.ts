import { Injectable } from '@nestjs/common';
import { Clock, CredentialReader, Unavailable, type Recognised } from '#application/ports';
import type { Actor } from '#domain';
import { Cookies, type CookieKind } from './cookies.js';
import { digestOf } from './random-secrets.js';

/** How long a look into the database is believed: a revoked credential is cut off after that at the latest. */
const believedMs = 3_000;

/** Credentials that are kept in mind; beyond that, the oldest is forgotten. */
const keptLimit = 20_000;

interface Look {
  readonly at: number;
  readonly found: Promise<Recognised | undefined>;
}

/** Who stands behind the cookies of a request. */
@Injectable()
export class KnownActors {
  private readonly looks = new Map<string, Look>();
  private listener: (recognised: Recognised) => void = () => undefined;

  constructor(
    private readonly reader: CredentialReader,
    private readonly cookies: Cookies,
    private readonly clock: Clock,
  ) {}

  /** Nobody, when no cookie is any good. Throws `Unavailable` when the database cannot be asked. */
  async of(cookieHeader: string | undefined): Promise<Actor[]> {
    const found = await Promise.all(this.digestsIn(cookieHeader).map((digest) => this.look(digest)));
    return found.flatMap((recognised) => recognised?.actor ?? []);
  }

  /** Hears of everybody who is recognised, every few seconds while they are there. */
  listen(listener: (recognised: Recognised) => void): void {
    this.listener = listener;
  }

  digestsIn(cookieHeader: string | undefined): string[] {
    const kinds: CookieKind[] = ['session', 'device'];
    return kinds.flatMap((kind) => this.cookies.tokensIn(cookieHeader, kind)).map(digestOf);
  }

  /** Somebody's credentials have changed: everything is looked up anew. */
  forget(): void {
    this.looks.clear();
  }

  private look(digest: string): Promise<Recognised | undefined> {
    const known = this.looks.get(digest);
    if (known && this.clock.now() - known.at < believedMs) return known.found;
    const found = this.ask(digest, known);
    this.looks.delete(digest);
    this.looks.set(digest, { at: this.clock.now(), found });
    this.dropOldest();
    return found;
  }

  private async ask(digest: string, before: Look | undefined): Promise<Recognised | undefined> {
    try {
      const recognised = (await this.reader.recognise([digest])).get(digest);
      if (recognised) this.listener(recognised);
      return recognised;
    } catch (error) {
      // Whoever was good when the database was last asked stays good while it cannot be asked: nobody can be revoked
      // in it either, and a board that comes back keeps its picture. Commands fail for want of the database itself.
      if (before && error instanceof Unavailable) return before.found;
      // Not an answer: the next request asks again.
      this.looks.delete(digest);
      throw error;
    }
  }

  private dropOldest(): void {
    if (this.looks.size <= keptLimit) return;
    const [oldest] = this.looks.keys();
    if (oldest !== undefined) this.looks.delete(oldest);
  }
}
