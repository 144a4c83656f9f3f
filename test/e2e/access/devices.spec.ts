import type { DeviceList, DeviceView, EnrolmentAsked, EnrolmentState } from '#contracts';
import type { DeviceKind } from '#domain';
import { enrolled, runHall, signedIn, smallHall, TestScreen, until, type RunningHall } from '#testing';
import { Browser, whenGone } from './somebody.js';

jest.setTimeout(60_000);

let hall: RunningHall;
let screens: TestScreen[] = [];

beforeAll(async () => {
  hall = await runHall({
    halls: [smallHall(), smallHall({ code: 'other' })],
    apps: ['ticketing', 'gateway'],
  });
}, 90_000);
afterEach(() => {
  screens.forEach((screen) => screen.close());
  screens = [];
});
afterAll(() => hall?.close());

const place = { kind: 'kiosk', hall: 'hall', name: '大门左侧' } as const;

async function ask(kind: DeviceKind = 'kiosk') {
  const device = new Browser(hall.api);
  const { body } = await device.post<EnrolmentAsked>('/enrolments', { kind, hall: 'hall' });
  const collect = () => device.post<EnrolmentState>('/enrolments/collect', { secret: body.secret });
  return { device, code: body.code, collect };
}

/** An administrator of one hall, signed in. */
async function administratorOf(code: string | null) {
  const person = await signedIn(hall.database.source, { grants: [{ role: 'administrator', hall: code }] });
  return hall.api.as(person.cookie);
}

function screen(cookie: string, code = 'hall'): TestScreen {
  const one = new TestScreen(hall.urlOf('gateway'), { hall: code, cookie, byHand: true });
  screens.push(one);
  return one;
}

function refused(one: TestScreen): Promise<string> {
  return new Promise((resolve) => one.socket.once('connect_error', (error) => resolve(error.message)));
}

describe('A new kiosk', () => {
  it('shows a code, waits until an administrator has confirmed it, and is somebody then', async () => {
    const { device, code, collect } = await ask();
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(await device.post('/halls/hall/tickets', { service: 's1' })).toMatchObject({
      status: 401,
      body: { code: 'access.sign-in-needed' },
    });
    expect((await collect()).body).toMatchObject({ state: 'waiting' });
    const confirmed = await hall.api.post<DeviceView>('/devices', { ...place, code, zone: 'A' });
    expect(confirmed).toMatchObject({ status: 201, body: { kind: 'kiosk', hall: 'hall', zone: 'A' } });
    expect((await collect()).body).toMatchObject({ state: 'enrolled', device: { name: '大门左侧' } });
    expect(await device.post('/halls/hall/tickets', { service: 's1' })).toMatchObject({ status: 201 });
    expect(await device.get('/device')).toMatchObject({ status: 200, body: { id: confirmed.body.id } });
  });

  it('whose answer was lost asks again, and only its last credential is good', async () => {
    const { device, code, collect } = await ask();
    await hall.api.post('/devices', { ...place, code });
    await collect();
    const lost = device.cookie;
    await collect();
    expect(await device.get('/device')).toMatchObject({ status: 200 });
    const stale = new Browser(hall.api);
    stale.cookie = lost;
    await whenGone(stale, '/device');
  });

  it.each([
    ['a code that nobody shows', { ...place, code: 'ZZZZZZZZ' }, 'enrolment.unknown'],
    ['another kind than it is', { ...place, kind: 'board' }, 'enrolment.unknown'],
    ['a hall that does not exist', { ...place, hall: 'nowhere' }, 'hall.unknown'],
    ['a zone that the hall lacks', { ...place, zone: 'Q' }, 'zone.unknown'],
    ['a window that the hall lacks', { ...place, window: 77 }, 'window.unknown'],
  ])('is not confirmed with %s', async (_what, wish, problem) => {
    const { code, collect } = await ask();
    expect(await hall.api.post('/devices', { code, ...wish })).toMatchObject({
      status: 404,
      body: { code: problem },
    });
    expect((await collect()).body).toMatchObject({ state: 'waiting' });
  });

  it('is not confirmed after ten minutes, nor twice', async () => {
    const late = await ask();
    await hall.database.source.query('UPDATE enrolments SET ends_at = NOW(3) WHERE code = ?', [late.code]);
    const tooLate = { status: 404, body: { code: 'enrolment.unknown' } };
    expect(await hall.api.post('/devices', { ...place, code: late.code })).toMatchObject(tooLate);
    expect(await late.collect()).toMatchObject(tooLate);
    const { code } = await ask();
    expect(await hall.api.post('/devices', { ...place, code })).toMatchObject({ status: 201 });
    expect(await hall.api.post('/devices', { ...place, code })).toMatchObject(tooLate);
  });

  it('is confirmed once by a press that was sent twice', async () => {
    const { code } = await ask();
    const key = `confirm-${code}-again`;
    const first = await hall.api.post<DeviceView>('/devices', { ...place, code }, key);
    const again = await hall.api.post<DeviceView>('/devices', { ...place, code }, key);
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect(await hall.api.post('/devices', { ...place, code, name: 'other' }, key)).toMatchObject({
      status: 422,
      body: { code: 'key.reused' },
    });
  });
});

describe('An administrator of one hall', () => {
  it('confirms, sees and revokes devices of that hall only', async () => {
    const [here, there] = [await administratorOf('hall'), await administratorOf('other')];
    const { code } = await ask();
    expect(await there.post('/devices', { ...place, code })).toMatchObject({
      status: 404,
      body: { code: 'hall.unknown' },
    });
    const { body: device } = await here.post<DeviceView>('/devices', { ...place, code });
    const seen = async (api: typeof here) =>
      (await api.get<DeviceList>('/devices')).body.devices.map(({ id }) => id);
    expect(await seen(here)).toContain(device.id);
    expect(await seen(there)).not.toContain(device.id);
    const foreign = await there.post(`/devices/${device.id}/revoke`, {});
    const missing = await there.post('/devices/019a2c5e-8d1f-7c3b-9a55-0d6f1c2b3a40/revoke', {});
    expect(foreign).toMatchObject({ status: 404, body: { code: 'device.unknown' } });
    expect(without(foreign.body)).toEqual(without(missing.body));
    expect(await here.post(`/devices/${device.id}/revoke`, {})).toMatchObject({ status: 200 });
  });

  it('sees when a device was last there', async () => {
    const kiosk = await enrolled(hall.database.source, { kind: 'kiosk', hall: 'hall' });
    await hall.api.as(kiosk.cookie).get('/device');
    const listed = await until('the device was seen', async () => {
      const { body } = await hall.api.get<DeviceList>('/devices');
      return body.devices.find(({ id, lastSeenAt }) => id === kiosk.id && lastSeenAt !== null);
    });
    const age = Date.now() - Date.parse(listed.lastSeenAt ?? '');
    expect(age).toBeLessThan(10_000);
  });
});

describe('A socket', () => {
  it('without credentials is refused in the handshake', async () => {
    expect(await refused(screen(''))).toBe('access.sign-in-needed');
  });

  it('with a made-up credential is refused as well', async () => {
    expect(await refused(screen(`__Host-paihao_device=${'x'.repeat(43)}`))).toBe('access.sign-in-needed');
  });

  it('of a page of another host is not even opened', async () => {
    const { status } = await hall.api.send<string>('GET', '/health/live');
    expect(status).toBe(200);
    const board = await enrolled(hall.database.source, { kind: 'board', hall: 'hall' });
    const one = new TestScreen(hall.urlOf('gateway'), {
      cookie: board.cookie,
      byHand: true,
      origin: 'https://evil.example',
    });
    screens.push(one);
    expect(await refused(one)).toBe('websocket error');
  });

  it('of a board joins its own hall, and another one is like one that does not exist', async () => {
    const board = await enrolled(hall.database.source, { kind: 'board', hall: 'hall' });
    expect(await screen(board.cookie).join()).toMatchObject({ ok: true });
    const foreign = await screen(board.cookie, 'other').join();
    expect(foreign).toEqual(await screen(board.cookie, 'nowhere').join());
    expect(foreign).toEqual({ ok: false, code: 'hall.unknown' });
  });

  it('is cut within five seconds of the revocation of its device', async () => {
    const board = await enrolled(hall.database.source, { kind: 'board', hall: 'hall' });
    const [revoked, other] = [
      screen(board.cookie),
      await enrolled(hall.database.source, { kind: 'board', hall: 'hall' }),
    ];
    const stays = screen(other.cookie);
    await Promise.all([revoked.join(), stays.join()]);
    await hall.api.post(`/devices/${board.id}/revoke`, {});
    await until('it is cut', () => revoked.socket.disconnected, 5_000);
    expect(stays.socket.connected).toBe(true);
    expect(await refused(screen(board.cookie))).toBe('access.sign-in-needed');
  });

  it('is cut as fast when no hint comes, by looking', async () => {
    const board = await enrolled(hall.database.source, { kind: 'board', hall: 'hall' });
    const one = screen(board.cookie);
    await one.join();
    // Behind the back of the service: nobody announces anything.
    await hall.database.source.query('UPDATE devices SET revoked_at = NOW(3) WHERE id = ?', [board.id]);
    await until('it is cut', () => one.socket.disconnected, 5_000);
  });

  it('is cut when the session of its clerk ends', async () => {
    const clerk = await signedIn(hall.database.source, { grants: [{ role: 'clerk', hall: 'hall' }] });
    const one = screen(clerk.cookie);
    expect(await one.join()).toMatchObject({ ok: true });
    await hall.api.as(clerk.cookie).post('/session/end', {});
    await until('it is cut', () => one.socket.disconnected, 5_000);
  });
});

describe('A revoked device', () => {
  it('can press nothing any more', async () => {
    const kiosk = await enrolled(hall.database.source, { kind: 'kiosk', hall: 'hall' });
    const browser = new Browser(hall.api);
    browser.cookie = kiosk.cookie;
    expect(await browser.get('/device')).toMatchObject({ status: 200 });
    await hall.api.post(`/devices/${kiosk.id}/revoke`, {});
    await whenGone(browser, '/device');
    expect(await browser.post('/halls/hall/tickets', { service: 's1' })).toMatchObject({ status: 401 });
  });
});

/** A problem without the name of its own request. */
function without(problem: unknown): object {
  return { ...(problem as object), instance: undefined };
}
