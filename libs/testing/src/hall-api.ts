import { Agent, request } from 'node:http';
import type { IssuedTicket, Problem, TicketAtWindow, TicketStatus } from '#contracts';
import { everybody } from './everybody.js';
import { press, sitting } from './hall-harness.js';

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
  readonly headers: Record<string, string | string[] | undefined>;
}

/** Speaks to a running ticketing service as devices do. Answers whatever came, problems included. */
export class HallApi {
  private readonly agent: Agent;

  constructor(
    readonly url: string,
    readonly hall = 'hall',
    sockets = 64,
    /** Whose credentials go along; none with an empty one. */
    private readonly cookie = everybody,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: sockets });
  }

  /** The same service as somebody else sees it. */
  as(cookie: string): HallApi {
    return new HallApi(this.url, this.hall, 8, cookie);
  }

  issue(service = 's1', key = press().key): Promise<Answer<IssuedTicket & Problem>> {
    return this.post(`/halls/${this.hall}/tickets`, { service }, key);
  }

  callNext(window: number, key = press().key): Promise<Answer<TicketAtWindow & Problem>> {
    return this.post(`/halls/${this.hall}/windows/${window}/call-next`, {}, key);
  }

  act(window: number, action: string, ticket: string): Promise<Answer<TicketAtWindow & Problem>> {
    return this.post(`/halls/${this.hall}/windows/${window}/${action}`, { ticket });
  }

  /** Sits down at the window, whoever sat there, and opens it. */
  async open(window: number): Promise<Answer<Problem>> {
    await this.post(`/halls/${this.hall}/windows/${window}/sit`, { takeOver: true });
    return this.post(`/halls/${this.hall}/windows/${window}/open`, {});
  }

  ticket(code: string): Promise<Answer<TicketStatus & Problem>> {
    return this.send('GET', `/api/v1/tickets/${code}`);
  }

  get<T>(path: string): Promise<Answer<T>> {
    return this.send('GET', `/api/v1${path}`);
  }

  post<T>(path: string, body: unknown, key: string | undefined = press().key): Promise<Answer<T>> {
    const headers = { 'idempotency-key': key, 'paihao-sitting': sitting };
    return this.send('POST', `/api/v1${path}`, headers, JSON.stringify(body));
  }

  /** Anything at all, for tests of bad input. */
  send<T>(
    method: string,
    path: string,
    headers: Record<string, string> = {},
    body?: string,
  ): Promise<Answer<T>> {
    const content = body === undefined ? {} : { 'content-type': 'application/json' };
    const all = { ...content, ...(this.cookie && { cookie: this.cookie }), ...headers };
    return new Promise((resolve, reject) => {
      const sent = request(`${this.url}${path}`, { method, agent: this.agent, headers: all }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          const json = String(answer.headers['content-type']).includes('json');
          const read = json ? (JSON.parse(text) as T) : (text as T);
          resolve({ status: answer.statusCode ?? 0, body: read, headers: answer.headers });
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
