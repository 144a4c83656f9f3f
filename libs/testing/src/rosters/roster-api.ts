import type { Problem, Roster, RosterRows } from '#contracts';
import { press } from '../hall-harness.js';
import { until } from '../until.js';
import type { TestGroup } from './test-group.js';

interface Answer<T> {
  readonly status: number;
  readonly body: T & Problem;
}

/** Speaks to the service as the portal of an agency does. */
export class RosterApi {
  constructor(
    private readonly url: string,
    private readonly group: TestGroup,
  ) {}

  async upload(file: Buffer | string, name = '名单.csv', key = press().key): Promise<Answer<Roster>> {
    const type = name.endsWith('.csv') ? 'text/csv' : 'application/octet-stream';
    return this.send('POST', `/agency/bookings/${this.group.booking}/rosters`, {
      body: new Uint8Array(Buffer.from(file)),
      headers: { 'content-type': type, 'paihao-file-name': encodeURIComponent(name), 'idempotency-key': key },
    });
  }

  /** Hands a file in and waits until the roster rests. */
  async read(file: Buffer | string, name?: string): Promise<Roster> {
    const { body } = await this.upload(file, name);
    return this.rests(body.id);
  }

  rests(id: string, patienceMs = 30_000): Promise<Roster> {
    const resting = ['mapping', 'checked', 'done', 'failed'];
    return until(
      'the roster rests',
      async () => {
        const { body } = await this.get<Roster>(`/agency/rosters/${id}`);
        return resting.includes(body.state) && body;
      },
      patienceMs,
    );
  }

  get<T>(path: string): Promise<Answer<T>> {
    return this.send('GET', path, {});
  }

  rows(id: string, state = 'problem'): Promise<Answer<RosterRows>> {
    return this.get(`/agency/rosters/${id}/rows?state=${state}&limit=200`);
  }

  say<T>(method: 'POST' | 'PUT', path: string, body: unknown = {}, key = press().key): Promise<Answer<T>> {
    return this.send(method, path, {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
    });
  }

  async file(path: string): Promise<Buffer> {
    const answer = await fetch(`${this.url}/api/v1${path}`, {
      headers: { cookie: this.group.person.cookie },
    });
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    return Buffer.from(await answer.arrayBuffer());
  }

  private async send<T>(
    method: string,
    path: string,
    { headers = {}, body }: { headers?: Record<string, string>; body?: string | Uint8Array<ArrayBuffer> },
  ): Promise<Answer<T>> {
    const cookie = this.group.person.cookie;
    const answer = await fetch(`${this.url}/api/v1${path}`, {
      ...{ method, headers: { cookie, ...headers } },
      ...(body !== undefined && { body }),
    });
    return { status: answer.status, body: (await answer.json()) as T & Problem };
  }
}
