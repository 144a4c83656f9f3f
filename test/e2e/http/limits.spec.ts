import { connect } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import type { Problem } from '#contracts';
import {
  runHall,
  type RunningHall,
  smallHall,
  startApp,
  startRedis,
  type TestProcess,
  until,
} from '#testing';

/** The limit on wrong codes from one address; a stretch of time may end in between, so twice as many are the most. */
const limit = 120;

let addresses = 0;
/** An address that nobody else in this test has. The proxy on this machine says it; strangers are not believed. */
const newcomer = () => ({ 'x-forwarded-for': `10.9.${(addresses += 1)}.7` });

const guess = (hall: RunningHall, url: string, headers: Record<string, string>) =>
  fetch(`${url}/api/v1/tickets/0000000000000`, { headers }).then(async (answer) => ({
    status: answer.status,
    retryAfter: Number(answer.headers.get('retry-after')),
    body: (await answer.json()) as Problem,
  }));

jest.setTimeout(30_000);

describe('Who asks too often', () => {
  const folder = mkdtempSync(join(tmpdir(), 'paihao-rates-'));
  let redis: TestProcess;
  let hall: RunningHall;
  let second: TestProcess;
  beforeAll(async () => {
    redis = await startRedis({ dir: folder });
    const extra = { RATE_LIMIT_FACTOR: '1' };
    hall = await runHall({ halls: [smallHall()], apps: ['ticketing'], redisUrl: redis.url, extra });
    second = await startApp('ticketing', hall.env);
  }, 60_000);
  afterAll(async () => {
    await second.stop();
    await hall.close();
    await redis.stop();
    rmSync(folder, { recursive: true });
  });

  const untilRefused = async (headers: Record<string, string>, url = hall.urlOf('ticketing')) => {
    for (let tries = 1; tries <= 2 * limit + 1; tries += 1) {
      const answer = await guess(hall, url, headers);
      if (answer.status === 429) return { ...answer, tries };
      expect(answer.status).toBe(404);
    }
    throw new Error('nobody was refused');
  };

  it('is told so in both languages, and when to come back', async () => {
    const { body, retryAfter, tries } = await untilRefused(newcomer());
    expect(tries).toBeGreaterThan(limit);
    expect(body).toMatchObject({ code: 'rate.limited', status: 429 });
    expect(body.text.zh).toContain(`${retryAfter} 秒`);
    expect(body.text.en).toContain(`${retryAfter} seconds`);
    expect(retryAfter).toBeGreaterThan(0);
    expect(retryAfter).toBeLessThanOrEqual(60);
  });

  it('takes nobody else along, and whoever is right is not counted', async () => {
    const guesser = newcomer();
    await untilRefused(guesser);
    const { body } = await hall.api.issue('s1');
    const holder = newcomer();
    for (let look = 0; look < limit + 5; look += 1) {
      const answer = await hall.api.send('GET', `/api/v1/tickets/${body.code}`, holder);
      expect(answer.status).toBe(200);
    }
  });

  it('is not believed about his address unless a proxy of this machine says it', async () => {
    const chain = { 'x-forwarded-for': '10.1.1.1, 10.8.8.8' };
    await untilRefused(chain);
    expect(
      (await guess(hall, hall.urlOf('ticketing'), { 'x-forwarded-for': '10.2.2.2, 10.8.8.8' })).status,
    ).toBe(429);
  });

  it('at one process is known to the other within a moment', async () => {
    const guesser = newcomer();
    await untilRefused(guesser);
    const refused = await until('the other process refuses', async () => {
      const answer = await guess(hall, second.url, guesser);
      return answer.status === 429 && answer;
    });
    expect(refused.body.code).toBe('rate.limited');
  });

  it('leaves no address in Redis, only what cannot be read back', async () => {
    const store = new Redis(redis.url);
    const keys = await until('counts are shared', async () => {
      const found = await store.keys('*:rate:*');
      return found.length > 0 && found;
    });
    store.disconnect();
    expect(keys.join()).not.toMatch(/10\.9\.|0000000000000/);
  });

  it('is refused on with Redis gone, by each process for itself, and nobody waits for it', async () => {
    await redis.stop('SIGKILL');
    const guesser = newcomer();
    const begin = performance.now();
    const here = await untilRefused(guesser);
    expect((performance.now() - begin) / here.tries).toBeLessThan(100);
    expect((await guess(hall, second.url, guesser)).status).toBe(404);
    await untilRefused(guesser, second.url);
  });

  it('never blinds those who watch the process', async () => {
    const guesser = newcomer();
    await untilRefused(guesser);
    expect((await hall.api.send('GET', '/health/live', guesser)).status).toBe(200);
  });
});

describe('A request that is no request', () => {
  let hall: RunningHall;
  beforeAll(async () => {
    hall = await runHall({ halls: [smallHall()], apps: ['ticketing'] });
  }, 60_000);
  afterAll(() => hall.close());

  /** Sends bytes as they are and answers everything that comes until the server hangs up. */
  const raw = (bytes: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect(hall.apps.ticketing?.port ?? 0, '127.0.0.1', () => socket.write(bytes));
      let heard = '';
      socket.on('data', (data) => (heard += data.toString()));
      socket.on('error', reject);
      socket.on('close', () => resolve(heard));
    });
  const head = 'GET /api/v1/halls HTTP/1.1\r\nhost: here\r\n';
  const post = 'POST /api/v1/halls/hall/tickets HTTP/1.1\r\nhost: here\r\n';

  it.each([
    ['has headers of 9 KB', `${head}cookie: ${'x'.repeat(9_000)}\r\n\r\n`, 431, 'request.headers-too-large'],
    ['has two lengths', `${post}content-length: 5\r\ncontent-length: 6\r\n\r\n{}`, 400, 'request.invalid'],
    [
      'has a length and pieces',
      `${post}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
      400,
      'request.invalid',
    ],
    ['is not HTTP', 'HELLO\r\n\r\n', 400, 'request.invalid'],
    ['has a header with a line break', `${head}x: a\nb\r\n\r\n`, 400, 'request.invalid'],
    ['never ends its headers', `${head}x-slow: `, 408, 'request.too-slow'],
    [
      'never ends its body',
      `${post}content-type: application/json\r\ncontent-length: 50\r\n\r\n{`,
      408,
      'request.too-slow',
    ],
  ])(
    'because it %s is answered with a problem, and the connection ends',
    async (_, bytes, status, code) => {
      const heard = await raw(bytes);
      expect(heard).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
      expect(heard).toContain('application/problem+json');
      expect(heard).toContain(code);
    },
    25_000,
  );

  it.each([
    '/api/v1/tickets/%E0%A4%A',
    '/api/v1/halls/%00',
    '/..%2f..%2fetc/passwd',
    '//',
    '/api/v1/halls/center%252e',
  ])('because of its address is refused, never failed: %s', async (path) => {
    const { status, body } = await hall.api.send<Problem>('GET', path);
    expect([400, 404]).toContain(status);
    expect(body.text.zh).toMatch(/[一-鿿]/);
  });
});
