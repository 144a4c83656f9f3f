import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Cookies, type CookieKind } from '#platform';

/** The longest that browsers keep a cookie; a device that is used gets it anew. */
const deviceKeepsSeconds = 400 * 24 * 60 * 60;

/** Hands credentials to browsers and takes them back. No other part of an answer holds one. */
@Injectable()
export class CredentialCookies {
  constructor(private readonly cookies: Cookies) {}

  keepSession(reply: FastifyReply, token: string): void {
    // Without an age: it ends with the browser, and on the server long before that.
    this.set(reply, this.cookies.keep('session', [token]));
  }

  keepDevice(reply: FastifyReply, ...tokens: string[]): void {
    this.set(reply, this.cookies.keep('device', tokens, deviceKeepsSeconds));
  }

  forget(reply: FastifyReply, kind: CookieKind): void {
    this.set(reply, this.cookies.keep(kind, []));
  }

  deviceTokens(request: FastifyRequest): string[] {
    return this.cookies.tokensIn(request.headers.cookie, 'device');
  }

  private set(reply: FastifyReply, cookie: string): void {
    void reply.header('set-cookie', cookie);
  }
}
