import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { displayEvents, displayNamespace, displayProtocol } from '#contracts';
import { plantHall } from '#persistence';
import {
  everybody,
  FixedClock,
  freePort,
  HallApi,
  smallHall,
  startApp,
  startRedis,
  type TestProcess,
  testSealing,
  until,
} from '#testing';
import { startPrivateDatabase } from '../../../scripts/lib/private-database.mjs';
import { canaries, canariesIn, dumpOf, filesWithCanaries } from './canaries.js';
import { People } from './people-for-specs.js';

interface Server {
  readonly url: string;
  readonly child: { stop(): Promise<void> };
}

jest.setTimeout(120_000);

/** The whole system on services of its own, whose every file can be read. */
describe('Personal data', () => {
  const folder = mkdtempSync(join(tmpdir(), 'paihao-canaries-'));
  const files = join(folder, 'mysql');
  const id = randomUUID();
  let server: Server;
  let redis: TestProcess;
  let people: People;
  const apps: TestProcess[] = [];
  let api: HallApi;
  let socket: Socket;
  const heard: string[] = [];

  const startApps = async () => {
    const env = {
      DATABASE_URL: await people.database.serviceUrl(),
      REDIS_URL: redis.url,
      // Whoever looks for something turns on everything.
      LOG_LEVEL: 'trace',
    };
    for (const app of ['ticketing', 'worker', 'gateway'] as const) apps.push(await startApp(app, env));
    const [ticketing, , gateway] = apps;
    api = new HallApi(ticketing?.url ?? '');
    socket = io(`${gateway?.url}${displayNamespace}`, {
      transports: ['websocket'],
      extraHeaders: { cookie: everybody },
    });
    socket.onAny((...message: unknown[]) => heard.push(JSON.stringify(message)));
    const join = { v: displayProtocol, hall: 'hall' };
    heard.push(JSON.stringify(await socket.timeout(30_000).emitWithAck(displayEvents.join, join)));
  };

  beforeAll(async () => {
    redis = await startRedis({ dir: mkdtempSync(join(folder, 'redis-')) });
    server = (await startPrivateDatabase({
      ...{ folder, port: await freePort(), password: randomBytes(8).toString('hex'), databases: '*.*' },
      extra: [
        '--log-bin=binlog',
        '--binlog-format=ROW',
        '--log-bin-trust-function-creators=1',
        '--general-log=0',
      ],
    })) as Server;
    people = await People.open(new FixedClock(), server.url);
    await plantHall(people.database.source.manager, smallHall(), 999);
    await startApps();
  }, 120_000);

  afterAll(async () => {
    socket.disconnect();
    api.close();
    await Promise.all(apps.map((app) => app.stop()));
    await people.database.drop();
    await server.child.stop();
    await redis.stop();
    rmSync(folder, { recursive: true });
  }, 60_000);

  /** Writes everything that is still in memory into the files. */
  const flush = async () => {
    await people.database.source.query('FLUSH BINARY LOGS');
    await people.database.source.query('FLUSH TABLES spec_contacts FOR EXPORT');
    await people.database.source.query('UNLOCK TABLES');
  };

  it('that was sealed lies in no file of the database, its binary log included', async () => {
    await people.add({ id, kind: 'traveller' }, { name: canaries.name, phone: canaries.phone });
    await flush();
    expect(await people.read(id)).toEqual({ name: canaries.name, phone: canaries.phone });
    const logged = readdirSync(files).filter((name) => /^binlog\.\d+$/.test(name));
    expect(logged.some((name) => readFileSync(join(files, name)).includes(id))).toBe(true);
    expect(filesWithCanaries(files)).toEqual([]);
  });

  it('that somebody types where it does not belong is kept nowhere: not in logs, metrics, Redis, on screens or in files', async () => {
    const { body } = await api.issue('s1');
    await until('the screen has heard of the ticket', () => heard.length > 1, 40_000);
    const headers = { cookie: `id=${canaries.identity}`, authorization: `Bearer ${canaries.passport}` };
    const answers = [];
    for (const canary of Object.values(canaries)) {
      const typed = encodeURIComponent(canary);
      answers.push(
        await api.send('GET', `/api/v1/halls/${typed}/board`, headers),
        await api.send('GET', `/api/v1/halls/hall/why?first=${typed}&second=A001`, headers),
        await api.send('GET', `/api/v1/tickets/${typed}`, {
          ...headers,
          'x-forwarded-for': canary === canaries.name ? '' : canary,
        }),
        await api.send('GET', `/api/v1/tickets/${body.code}?phone=${typed}`, headers),
        await api.send('GET', `/${typed}`, headers),
        await api.post('/halls/hall/tickets', { service: canary }),
        await api.post('/halls/hall/tickets', { service: 's1', name: canary }),
        await api.post('/halls/hall/tickets', { service: 's1', [canary]: true }),
      );
      socket.emit(displayEvents.join, { v: displayProtocol, hall: canary });
      socket.emit(canary, canary);
    }
    expect(answers.every(({ status }) => status < 500)).toBe(true);
    for (const app of apps) {
      expect(canariesIn(app.output())).toEqual([]);
      expect(canariesIn(await (await fetch(`${app.url}/metrics`)).text())).toEqual([]);
    }
    expect(canariesIn(heard.join())).toEqual([]);
    const { keys, bytes } = await dumpOf(redis.url);
    expect(keys).toBeGreaterThan(0);
    expect(canariesIn(bytes)).toEqual([]);
    expect(apps[0]?.output()).toContain('"route":"/api/v1/halls/:hall/why"');
    expect(apps[0]?.output()).not.toContain(body.code);
    await flush();
    expect(filesWithCanaries(files)).toEqual([]);
  });

  it('in clear would have been found: in the table, the binary log, Redis and a log', async () => {
    const phone = `'${canaries.phone}'`;
    await people.database.source.query(
      `INSERT INTO spec_contacts (id, phone_sealed) VALUES (UUID(), ${phone})`,
    );
    await flush();
    const found = filesWithCanaries(files).map((path) => path.replace(/^.*\//, ''));
    expect(found).toContain('spec_contacts.ibd');
    expect(found.some((name) => name.startsWith('binlog.'))).toBe(true);
    expect(canariesIn(testSealing.cipher.seal(canaries.phone, 'x'))).toEqual([]);
    expect(canariesIn(`{"msg":"${canaries.identity}"}`)).toEqual([canaries.identity]);
  });
});
