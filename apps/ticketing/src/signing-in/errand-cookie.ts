import { Inject, Injectable } from '@nestjs/common';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Clock, FieldCipher } from '#application/ports';
import { CONFIG, type Config } from '#platform';

const Kept = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  back: z.string(),
  until: z.number(),
});
type Kept = z.infer<typeof Kept>;

const lastsSeconds = 600;
const place = 'cookie.errand.0';

/**
 * What a browser carries to the provider of identities and back, sealed. It comes back from another site, so other than
 * a session it is sent along from there.
 */
@Injectable()
export class ErrandCookie {
  private readonly secure: boolean;

  constructor(
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
    @Inject(CONFIG) { demo }: Config,
  ) {
    this.secure = !demo;
  }

  keep(reply: FastifyReply, errand: Omit<Kept, 'until'>): void {
    const kept: Kept = { ...errand, until: this.clock.now() + lastsSeconds * 1_000 };
    this.set(reply, this.cipher.seal(JSON.stringify(kept), place), lastsSeconds);
  }

  /** Undefined for none, for a foreign one, and for one that is too old. */
  take(request: FastifyRequest, reply: FastifyReply): Kept | undefined {
    this.set(reply, '', 0);
    const kept = this.opened(parseCookie(request.headers.cookie ?? '')[this.name]);
    return kept && kept.until > this.clock.now() ? kept : undefined;
  }

  private opened(sealed: string | undefined): Kept | undefined {
    try {
      return sealed ? Kept.parse(JSON.parse(this.cipher.open(sealed, place))) : undefined;
    } catch {
      return undefined;
    }
  }

  private get name(): string {
    return `${this.secure ? '__Host-' : ''}paihao_errand`;
  }

  private set(reply: FastifyReply, value: string, maxAge: number): void {
    const flags = { httpOnly: true, sameSite: 'lax', secure: this.secure, path: '/' } as const;
    void reply.header('set-cookie', stringifySetCookie({ name: this.name, value, maxAge, ...flags }));
  }
}
