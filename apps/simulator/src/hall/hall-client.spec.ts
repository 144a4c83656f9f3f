import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pace } from '../pace.js';
import { Credentials } from './credentials.js';
import { HallClient } from './hall-client.js';
import { Tally } from './tally.js';

const wish = { service: 'exit-entry', lane: 'ordinary', language: 'zh' } as const;
const ticket = {
  id: '019a2c5e-8d1f-7c3b-9a55-0d6f1c2b3a40',
  code: '7Q2M0KX4C9TZA',
  hall: 'center',
  label: 'A001',
  service: 'exit-entry',
  lane: 'ordinary',
  issuedAt: '2026-03-12T01:00:00.000Z',
};

const place = { window: 1, sitting: '5b2f4f0c-6a53-4f43-9a0e-3f1d7c1a9e10' };

type Reply = { status: number; body: unknown } | 'hangs up';

/** A hall that gives the replies one after the other and writes down the keys that came. */
class ScriptedHall {
  readonly keys: (string | string[] | undefined)[] = [];
  readonly tally = new Tally();
  readonly end = new AbortController();
  private readonly server: Server = createServer((request, response) => this.answer(request, response));

  constructor(private readonly replies: Reply[]) {}

  async open(): Promise<HallClient> {
    await new Promise<void>((listening) => this.server.listen(0, '127.0.0.1', listening));
    const { port } = this.server.address() as AddressInfo;
    const credentials = new Credentials(`http://127.0.0.1:${port}`, 'center', 'paihao_session=theirs');
    return new HallClient(credentials, 'center', this.tally, new Pace(60, this.end.signal));
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    this.keys.push(request.headers['idempotency-key']);
    const reply = this.replies.shift() ?? 'hangs up';
    if (reply === 'hangs up') return void request.socket.destroy();
    response.writeHead(reply.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(reply.body));
  }
}

const problem = (status: number, code: string) => ({
  status,
  body: {
    type: `urn:paihao:problem:${code}`,
    title: code,
    status,
    detail: '',
    code,
    text: { zh: '', en: '' },
  },
});

async function inHall(replies: Reply[], test: (client: HallClient, hall: ScriptedHall) => Promise<void>) {
  const hall = new ScriptedHall(replies);
  try {
    await test(await hall.open(), hall);
  } finally {
    hall.close();
  }
}

it('gets one ticket for one press, however often it must be sent', async () => {
  const replies: Reply[] = [problem(503, 'service.unavailable'), 'hangs up', { status: 201, body: ticket }];
  await inHall(replies, async (client, hall) => {
    expect(await client.issue(wish)).toEqual({ is: 'done', value: ticket });
    expect(hall.keys).toHaveLength(3);
    expect(new Set(hall.keys).size).toBe(1);
    expect(hall.tally.errors).toBe(0);
  });
});

it('takes a refusal as an answer', async () => {
  await inHall([problem(409, 'queue.empty')], async (client) => {
    expect(await client.callNext(place)).toEqual({ is: 'refused', code: 'queue.empty' });
  });
});

it('counts answers that no device should get, and tries again', async () => {
  const replies: Reply[] = [
    problem(500, 'server.failed'),
    { status: 201, body: { label: 15 } },
    { status: 201, body: ticket },
  ];
  await inHall(replies, async (client, hall) => {
    expect(await client.issue(wish)).toMatchObject({ is: 'done' });
    expect(hall.tally.errors).toBe(2);
  });
});

it('gives up trying when the simulation ends', async () => {
  await inHall([], async (client, hall) => {
    const pending = client.callNext(place);
    hall.end.abort();
    expect(await pending).toEqual({ is: 'ended' });
  });
});
