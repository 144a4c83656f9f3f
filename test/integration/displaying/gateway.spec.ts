import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import {
  at,
  type HallHarness,
  key,
  openHall,
  press,
  smallHall,
  startProxy,
  startRedis,
  type TcpProxy,
  type TestProcess,
  TestScreen,
  until,
  valueOf,
} from '#testing';
import { RedisHallAnnouncer } from '#realtime';
import { startGateway } from './gateway-process.js';

Logger.overrideLogger(false);
jest.setTimeout(60_000);

const prefix = `test-${randomBytes(6).toString('hex')}`;

let hall: HallHarness;
let cable: TcpProxy;
let redis: TestProcess;
let gateway: Awaited<ReturnType<typeof startGateway>>;
let screens: TestScreen[] = [];

function screen(hallCode = 'hall'): TestScreen {
  const one = new TestScreen(gateway.url, { hall: hallCode, byHand: true });
  screens.push(one);
  return one;
}

async function issue(service = 's1'): Promise<number> {
  valueOf(await hall.issue.run('hall', { service, lane: 'ordinary', language: 'zh' }, press()));
  return hall.announcer.heard.at(-1)?.revision ?? 0;
}

beforeAll(async () => {
  hall = await openHall({ halls: [smallHall(), smallHall({ code: 'other' })] });
  [cable, redis] = [await startProxy(await hall.database.serviceUrl()), await startRedis()];
  gateway = await startGateway({ databaseUrl: cable.url, redisUrl: redis.url, prefix });
});

afterEach(() => {
  screens.forEach((one) => one.close());
  screens = [];
});

afterAll(async () => {
  await gateway.close();
  await redis.stop();
  await cable.close();
  await hall.close();
});

describe('a screen', () => {
  it('joins, sees the board, follows what happens and hears the heartbeat', async () => {
    const one = screen();
    const before = await issue();
    expect(await one.join()).toMatchObject({ ok: true, snapshot: { hall: 'hall' } });
    await until('the ticket', () => (one.board?.revision ?? 0) >= before);
    await hall.change.run('hall', { ...at(1), order: { kind: 'open' } }, key());
    await hall.callNext.run('hall', at(1), key());
    await until('the call', () => one.board?.calls[0]?.window === 1);
    await until('a heartbeat', () => one.heartbeats.some((beat) => beat.revision === one.board?.revision));
    expect(one.gaps).toBe(0);
  });

  it('that comes back gets what it missed, and nothing else', async () => {
    const [before, after, witness] = [screen(), screen(), screen()];
    await before.join();
    await witness.join();
    before.close();
    await issue();
    const revision = await issue('s2');
    after.board = before.board;
    after.mark = before.mark;
    await until('the gateway to know', () => witness.revision === revision);
    await after.join();
    expect(after.revision).toBe(revision);
    expect(after.snapshots).toBe(0);
    expect(after.board?.waiting).toEqual(witness.board?.waiting);
  });

  it.each([
    ['an unknown hall', { v: 1, hall: 'nowhere' }, 'hall.unknown'],
    ['another version', { v: 2, hall: 'hall' }, 'request.invalid'],
    ['a number for a code', { v: 1, hall: 1 }, 'request.invalid'],
    ['too much', { v: 1, hall: 'hall', admin: true }, 'request.invalid'],
    ['nothing', null, 'request.invalid'],
    ['a list', ['hall'], 'request.invalid'],
    ['a mark that is none', { v: 1, hall: 'hall', since: '1.2.3' }, 'request.invalid'],
    ['SQL', { v: 1, hall: "' OR 1=1 --" }, 'request.invalid'],
  ])('that asks for %s is told so', async (_what, message, code) => {
    expect(await screen().ask(message)).toEqual({ ok: false, code });
  });

  it('that sends anything but its wish to join is cut off', async () => {
    const one = screen();
    await one.join();
    one.socket.emit('display.frame', { v: 1 });
    await until('the end', () => one.socket.disconnected);
  });

  it('that sends more than a few kilobytes is cut off', async () => {
    const one = screen();
    await expect(one.ask({ v: 1, hall: 'x'.repeat(10_000) })).rejects.toThrow();
  });

  it('that asks again and again is cut off, and others are not', async () => {
    const [greedy, modest] = [screen(), screen()];
    await modest.join();
    for (let time = 0; time < 15; time++) void greedy.join().catch(() => undefined);
    await until('the end of patience', () => greedy.socket.disconnected);
    expect(modest.socket.connected).toBe(true);
  });

  it('that moves to another hall hears of the old one no more', async () => {
    const one = screen();
    await one.join();
    await one.ask({ v: 1, hall: 'other' });
    await issue();
    await pause(1_500);
    expect(one.frames).toEqual([]);
  });

  it('misses nothing and gets nothing twice, whenever it joins in a busy hall', async () => {
    let isBusy = true;
    const rush = Promise.all(
      [1, 2].map(async () => {
        while (isBusy) await issue();
      }),
    );
    const announcer = new RedisHallAnnouncer({ url: redis.url, prefix });
    const hinting = setInterval(
      () => hall.announcer.heard.slice(-1).forEach((hint) => announcer.announce(hint.hallId, hint.revision)),
      5,
    );
    const joined: TestScreen[] = [];
    for (let index = 0; index < 60; index++) {
      const one = screen();
      joined.push(one);
      void one.join();
      await pause(25);
    }
    isBusy = false;
    await rush;
    clearInterval(hinting);
    const last = await issue();
    await until('the last ticket everywhere', () => joined.every((one) => one.board?.revision === last));
    announcer.onApplicationShutdown();
    expect(joined.map((one) => one.gaps)).toEqual(joined.map(() => 0));
    expect(new Set(joined.map((one) => JSON.stringify(one.board?.waiting))).size).toBe(1);
  });
});

describe('without Redis', () => {
  afterAll(async () => (redis = await startRedis({ port: redis.port })));

  it('screens go on, a second later at most', async () => {
    const one = screen();
    await one.join();
    await redis.stop('SIGKILL');
    const begin = Date.now();
    const revision = await issue();
    await until('the ticket', () => one.board?.revision === revision);
    expect(Date.now() - begin).toBeLessThan(1_800);
    expect(one.gaps).toBe(0);
  });

  it('a gateway starts, serves and ends', async () => {
    const other = await startGateway({ databaseUrl: cable.url, redisUrl: redis.url, prefix });
    const one = new TestScreen(other.url, { byHand: true });
    expect(await one.join()).toMatchObject({ ok: true });
    await until('a heartbeat', () => one.heartbeats.length > 0);
    one.close();
    await other.close();
  });
});

describe('without the database', () => {
  it('screens keep their board, hear no heartbeat, and catch up by themselves', async () => {
    const one = screen();
    await one.join();
    cable.cut();
    await pause(3_500);
    const heard = one.heartbeats.length;
    const revision = await issue();
    expect(await screen('other-hall').join()).toEqual({ ok: false, code: 'service.unavailable' });
    expect(await screen().join()).toMatchObject({ ok: true });
    await pause(3_000);
    expect(one.heartbeats).toHaveLength(heard);
    cable.restore();
    await until('the news', () => one.board?.revision === revision);
    await until('the heartbeat', () => one.heartbeats.length > heard);
    expect(one.gaps).toBe(0);
  });

  it('recovers also from a database that hung', async () => {
    const one = screen();
    await one.join();
    cable.silence();
    await pause(12_000);
    const revision = await issue();
    cable.restore();
    await until('the news', () => one.board?.revision === revision);
    expect(one.gaps).toBe(0);
  });
});
