import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import {
  IssuedTicket,
  Problem,
  ServiceList,
  TicketAtWindow,
  WindowDesk,
  WindowNow,
  type IssueTicketBody,
} from '#contracts';
import type { Pace } from '../pace.js';
import type { Credentials } from './credentials.js';
import type { Tally } from './tally.js';

/** What came of a command: done, refused by the hall, or never settled because the simulation ended first. */
export type Outcome<T> =
  | { readonly is: 'done'; readonly value: T }
  | { readonly is: 'refused'; readonly code: string }
  | { readonly is: 'ended' };

/** A window, and the console of the clerk who works there. */
export interface Place {
  readonly window: number;
  readonly sitting: string;
}

const patienceMs = 10_000;
const longestBackOffMs = 8_000;

/**
 * A hall as devices know it: its public HTTP interface and nothing else. A command whose answer was lost, or that came
 * at a busy moment, is sent again with its key until it is settled, as a kiosk behind a bad cable does.
 */
export class HallClient {
  constructor(
    private readonly credentials: Credentials,
    private readonly hall: string,
    private readonly tally: Tally,
    private readonly pace: Pace,
  ) {}

  issue(wish: IssueTicketBody): Promise<Outcome<IssuedTicket>> {
    return this.command('tickets', wish, IssuedTicket);
  }

  sit(place: Place, takeOver: boolean): Promise<Outcome<WindowNow>> {
    return this.order(place, 'sit', { takeOver }, WindowNow);
  }

  open(place: Place): Promise<Outcome<WindowNow>> {
    return this.order(place, 'open', {}, WindowNow);
  }

  callNext(place: Place): Promise<Outcome<TicketAtWindow>> {
    return this.order(place, 'call-next', {}, TicketAtWindow);
  }

  act(place: Place, action: string, ticket: string): Promise<Outcome<TicketAtWindow>> {
    return this.order(place, action, { ticket }, TicketAtWindow);
  }

  services(): Promise<Outcome<ServiceList>> {
    return this.untilSettled(() => this.send('GET', 'services', ServiceList));
  }

  desk(window: number): Promise<Outcome<WindowDesk>> {
    return this.untilSettled(() => this.send('GET', `windows/${window}`, WindowDesk));
  }

  private order<T>({ window, sitting }: Place, action: string, body: object, shape: z.ZodType<T>) {
    return this.command(`windows/${window}/${action}`, body, shape, { 'paihao-sitting': sitting });
  }

  private command<T>(
    path: string,
    body: object,
    shape: z.ZodType<T>,
    more: Record<string, string> = {},
  ): Promise<Outcome<T>> {
    // Not from the seed: the same day lived twice must not be taken for a retry of the first.
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...more };
    return this.untilSettled(() => this.send('POST', path, shape, { headers, body: JSON.stringify(body) }));
  }

  private async untilSettled<T>(ask: () => Promise<Outcome<T> | undefined>): Promise<Outcome<T>> {
    for (let wait = 250; !this.pace.ended; wait = Math.min(wait * 2, longestBackOffMs)) {
      const outcome = await ask();
      if (outcome) return outcome;
      await this.pace.ms(wait);
    }
    return { is: 'ended' };
  }

  /** Undefined: not settled, ask again. */
  private async send<T>(method: string, path: string, shape: z.ZodType<T>, rest: RequestInit = {}) {
    const answer = await this.ask(`halls/${this.hall}/${path}`, { method, ...rest }).catch(() => undefined);
    if (!answer || answer.status === 503 || answer.status === 429) return undefined;
    if (answer.status !== 401) return this.understand(answer, shape);
    this.credentials.forget();
    return undefined;
  }

  private async ask(path: string, request: RequestInit): Promise<Answer> {
    const headers = new Headers(request.headers);
    headers.set('cookie', await this.credentials.cookie());
    const signal = AbortSignal.timeout(patienceMs);
    return read(await fetch(`${this.credentials.url}/api/v1/${path}`, { ...request, headers, signal }));
  }

  private understand<T>(answer: Answer, shape: z.ZodType<T>): Outcome<T> | undefined {
    const [value, problem] = [shape.safeParse(answer.body), Problem.safeParse(answer.body)];
    if (answer.status < 300 && value.success) return { is: 'done', value: value.data };
    if (answer.status >= 400 && answer.status < 500 && problem.success) {
      return { is: 'refused', code: problem.data.code };
    }
    this.tally.errors += 1;
    return undefined;
  }
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  return { status: response.status, body: json(text) };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
