import { randomBytes } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { TicketStatus, type IssuedTicket } from '#contracts';
import {
  at,
  type HallHarness,
  key,
  openHall,
  press,
  smallHall,
  startProxy,
  type TcpProxy,
  TestPhone,
  until,
  valueOf,
} from '#testing';
import { startGateway } from './gateway-process.js';

Logger.overrideLogger(false);
jest.setTimeout(60_000);

const redisUrl = process.env['TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379';
const prefix = `test-${randomBytes(6).toString('hex')}`;

let hall: HallHarness;
let cable: TcpProxy;
let gateway: Awaited<ReturnType<typeof startGateway>>;
let phones: TestPhone[] = [];

function phone(): TestPhone {
  const one = new TestPhone(gateway.url);
  phones.push(one);
  return one;
}

async function issue(service = 's1'): Promise<IssuedTicket> {
  return valueOf(await hall.issue.run('hall', { service, lane: 'ordinary', language: 'zh' }, press()));
}

/** Somebody is called at window 1 and has come and gone. */
async function serve(): Promise<void> {
  const { id } = valueOf(await hall.callNext.run('hall', at(1), key()));
  valueOf(await hall.advance.run('hall', { ...at(1), order: { kind: 'finish', ticket: id } }, key()));
}

beforeAll(async () => {
  hall = await openHall({ halls: [smallHall({ windows: 1 })] });
  valueOf(await hall.change.run('hall', { ...at(1), order: { kind: 'open' } }, key()));
  cable = await startProxy(await hall.database.serviceUrl());
  gateway = await startGateway({ databaseUrl: cable.url, redisUrl, prefix });
});

afterEach(() => {
  phones.forEach((one) => one.close());
  phones = [];
});

afterAll(async () => {
  await gateway.close();
  await cable.close();
  await hall.close();
});

describe('a phone', () => {
  it('follows its ticket from the line to the window, and hears the heartbeat', async () => {
    const [first, second] = [await issue(), await issue()];
    const one = phone();
    expect(await one.follow(second.code)).toMatchObject({ ok: true, status: { state: 'waiting', ahead: 1 } });
    await serve();
    await until('nobody ahead', () => one.status?.ahead === 0);
    valueOf(await hall.callNext.run('hall', at(1), key()));
    await until('the call', () => one.status?.state === 'called' && one.status.window === 1);
    await until('a heartbeat', () => one.heartbeats.length > 0);
    expect(one.told.every((status) => status.code === second.code)).toBe(true);
    expect(JSON.stringify(one.told)).not.toContain(first.code);
    await hall.advance.run('hall', { ...at(1), order: { kind: 'finish', ticket: second.id } }, key());
  });

  it('is told the same as over HTTP, in a closed shape', async () => {
    const { code } = await issue('s2');
    const one = phone();
    await one.follow(code);
    expect(TicketStatus.parse(one.status)).toEqual(one.status);
    await hall.holder.run({ code, action: 'cancel' }, press());
    await until('the end', () => one.status?.state === 'abandoned');
    expect(one.told.map(({ revision }) => revision)).toEqual(
      one.told.map(({ revision }) => revision).sort((a, b) => a - b),
    );
  });

  it('that follows another ticket hears of the old one no more', async () => {
    const [old, own] = [await issue('s2'), await issue('s2')];
    const one = phone();
    await one.follow(old.code);
    await one.follow(own.code);
    await hall.holder.run({ code: old.code, action: 'cancel' }, press());
    await until('one less ahead', () => one.status?.ahead === 0);
    expect(one.told.filter(({ code }) => code === old.code)).toHaveLength(1);
  });

  it.each([
    ['a code that nobody has', { v: 1, code: '0000000000000' }, 'ticket.unknown'],
    ['another version', { v: 2, code: '0000000000000' }, 'request.invalid'],
    ['a number for a code', { v: 1, code: 1 }, 'request.invalid'],
    ['a label', { v: 1, code: 'A001' }, 'request.invalid'],
    ['too much', { v: 1, code: '0000000000000', hall: 'hall' }, 'request.invalid'],
    ['nothing', null, 'request.invalid'],
    ['SQL', { v: 1, code: "' OR 1=1 --" }, 'request.invalid'],
  ])('that asks for %s is told so', async (_what, message, code) => {
    expect(await phone().ask(message)).toEqual({ ok: false, code });
  });

  it('that tries code after code is cut off', async () => {
    const one = phone();
    for (let time = 0; time < 15; time++)
      void one.ask({ v: 1, code: String(time).padStart(13, '0') }).catch(() => undefined);
    await until('the end of patience', () => one.socket.disconnected);
  });

  it('keeps what it knows without the database, and catches up by itself', async () => {
    const { code } = await issue('s2');
    const one = phone();
    await one.follow(code);
    cable.cut();
    await hall.holder.run({ code, action: 'cancel' }, press());
    expect(await phone().follow(code)).toEqual({ ok: false, code: 'service.unavailable' });
    expect(one.status?.state).toBe('waiting');
    cable.restore();
    await until('the news', () => one.status?.state === 'abandoned');
  });
});
