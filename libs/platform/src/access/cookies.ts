import { parseCookie, stringifySetCookie } from 'cookie';

export type CookieKind = 'session' | 'device';

/** One browser is one device; in a demo it may play a few. */
const devicesInOneCookie = 6;

const form = /^[\w-]{43}$/;

/**
 * The cookies in which credentials travel: no script can read them, no other site makes a browser send them. `secure` is
 * false only in a demo over plain HTTP.
 */
export class Cookies {
  constructor(private readonly secure: boolean) {}

  nameOf(kind: CookieKind): string {
    return `${this.secure ? '__Host-' : ''}paihao_${kind}`;
  }

  /** Well-formed tokens only: nothing else is worth a look into the database. */
  tokensIn(header: string | undefined, kind: CookieKind): string[] {
    if (!header) return [];
    const value = parseCookie(header)[this.nameOf(kind)] ?? '';
    const tokens = value.split('.').slice(-devicesInOneCookie);
    return tokens.filter((token) => form.test(token)).slice(kind === 'session' ? -1 : 0);
  }

  /** The header that keeps these tokens; with none, the header that forgets the cookie. */
  keep(kind: CookieKind, tokens: readonly string[], maxAgeSeconds?: number): string {
    return stringifySetCookie({
      name: this.nameOf(kind),
      value: tokens.slice(-devicesInOneCookie).join('.'),
      httpOnly: true,
      sameSite: 'strict',
      secure: this.secure,
      path: '/',
      ...(tokens.length === 0 ? { maxAge: 0 } : maxAgeSeconds !== undefined && { maxAge: maxAgeSeconds }),
    });
  }
}
