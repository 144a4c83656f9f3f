import { TOTP, Secret } from 'otpauth';
import type { Problem } from '#contracts';
import { press, until, type Answer, type HallApi } from '#testing';

/** The code that an authenticator with this secret shows `steps` half minutes from now. */
export function codeOf(secret: string, steps = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  return totp.generate({ timestamp: Date.now() + steps * 30_000 });
}

/** The value of the cookie that an answer sets, ready to be sent back. */
function cookieFrom(answer: Answer<unknown>): string {
  const set = answer.headers['set-cookie'];
  const [first = ''] = Array.isArray(set) ? set : [set ?? ''];
  return first.split(';')[0] ?? '';
}

/** Signs in as a browser does: keeps the cookie of each answer and sends it with the next request. */
export class Browser {
  cookie = '';

  constructor(
    private readonly api: HallApi,
    readonly address?: string,
  ) {}

  async post<T>(path: string, body: unknown = {}): Promise<Answer<T & Problem>> {
    const headers = { ...this.headers, 'idempotency-key': press().key };
    const answer = await this.api.send<T & Problem>('POST', `/api/v1${path}`, headers, JSON.stringify(body));
    const set = cookieFrom(answer);
    if (set) this.cookie = set;
    return answer;
  }

  get<T>(path: string): Promise<Answer<T & Problem>> {
    return this.api.send('GET', `/api/v1${path}`, this.headers);
  }

  signIn(userName: string, password: string) {
    return this.post<{ stage: string }>('/session', { userName, password });
  }

  private get headers(): Record<string, string> {
    return {
      cookie: this.cookie,
      // Tests come from the loopback, which is trusted as a proxy: so each may have an address of its own.
      ...(this.address !== undefined && { 'x-forwarded-for': this.address }),
    };
  }
}

/** The answer when this session or device is nobody any more. A look at a credential is believed three seconds at most. */
export function whenGone(browser: Browser, path = '/session'): Promise<Answer<Problem>> {
  return until(
    'the credential opens nothing',
    async () => {
      const answer = await browser.get<object>(path);
      return answer.status === 401 && answer;
    },
    4_500,
  );
}
