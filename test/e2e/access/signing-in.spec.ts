import { randomUUID } from 'node:crypto';
import type { AccountCreated, FactorSecret, RecoveryCodes, SessionList, SignedIn } from '#contracts';
import type { Grant } from '#domain';
import { press, runHall, smallHall, type RunningHall } from '#testing';
import { Browser, codeOf, whenGone } from './somebody.js';

jest.setTimeout(60_000);

const newPassword = 'a long walk along the river';

let hall: RunningHall;
let people = 0;

beforeAll(async () => {
  hall = await runHall({ halls: [smallHall()], apps: ['ticketing'] });
}, 60_000);
afterAll(() => hall?.close());

/** Somebody new of the staff, as an administrator creates them. */
async function somebodyNew(grants: Grant[] = [{ role: 'clerk', hall: 'hall' }]) {
  people += 1;
  const userName = `li.na.${people}`;
  const { body } = await hall.api.post<AccountCreated>('/staff', { userName, displayName: '李娜', grants });
  return { ...body.account, userName, firstPassword: body.firstPassword ?? '' };
}

/** Somebody who has signed in and chosen a password. */
async function settled(grants?: Grant[]) {
  const person = await somebodyNew(grants);
  const browser = new Browser(hall.api);
  await browser.signIn(person.userName, person.firstPassword);
  await browser.post('/session/password', { oldPassword: person.firstPassword, newPassword });
  return { ...person, browser };
}

describe('A clerk who is new', () => {
  it('signs in with the first password and can do nothing before choosing another one', async () => {
    const { userName, firstPassword } = await somebodyNew();
    const browser = new Browser(hall.api);
    expect(await browser.signIn(userName, firstPassword)).toMatchObject({
      status: 201,
      body: { stage: 'new-password' },
    });
    expect(await browser.get('/halls/hall/windows')).toMatchObject({
      status: 403,
      body: { code: 'access.password-change-needed' },
    });
    const wish = { oldPassword: firstPassword, newPassword };
    expect(await browser.post('/session/password', wish)).toMatchObject({ body: { stage: 'complete' } });
    expect(await browser.get('/halls/hall/windows')).toMatchObject({ status: 200 });
  });

  it.each([
    ['short', 'kurz'],
    ['a key held down', 'aaaaaaaaaaaaaaaaaa'],
    ['known to everybody', 'administrator123'],
  ])('cannot choose a password that is %s', async (_what, weak) => {
    const { userName, firstPassword } = await somebodyNew();
    const browser = new Browser(hall.api);
    await browser.signIn(userName, firstPassword);
    const answer = await browser.post('/session/password', { oldPassword: firstPassword, newPassword: weak });
    expect(answer).toMatchObject({ status: 422, body: { code: 'password.too-weak' } });
  });

  it('cannot choose a password without knowing the old one', async () => {
    const { userName, firstPassword } = await somebodyNew();
    const browser = new Browser(hall.api);
    await browser.signIn(userName, firstPassword);
    expect(await browser.post('/session/password', { oldPassword: 'guessed it', newPassword })).toMatchObject(
      {
        status: 422,
        body: { code: 'password.wrong' },
      },
    );
  });
});

describe('A session', () => {
  it('travels in a cookie that no script reads and no other site sends, and nowhere else', async () => {
    const { userName, firstPassword } = await somebodyNew();
    const answer = await new Browser(hall.api).signIn(userName, firstPassword);
    const [cookie] = answer.headers['set-cookie'] as string[];
    expect(cookie).toMatch(/^__Host-paihao_session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    const token = /=([\w-]+);/.exec(cookie ?? '')?.[1] ?? '';
    expect(JSON.stringify(answer.body)).not.toContain(token);
    const rows = await hall.database.source.query<object[]>('SELECT * FROM sessions');
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('ends when its owner signs out', async () => {
    const { browser } = await settled();
    const old = browser.cookie;
    expect(await browser.post('/session/end')).toMatchObject({ status: 200 });
    browser.cookie = old;
    expect(await whenGone(browser)).toMatchObject({ body: { code: 'access.sign-in-needed' } });
  });

  it('is known by a new token after a new password, and the old token is nobody', async () => {
    const person = await somebodyNew();
    const browser = new Browser(hall.api);
    await browser.signIn(person.userName, person.firstPassword);
    const before = browser.cookie;
    await browser.post('/session/password', { oldPassword: person.firstPassword, newPassword });
    expect(browser.cookie).not.toBe(before);
    const thief = new Browser(hall.api);
    thief.cookie = before;
    await whenGone(thief);
  });

  it('is listed for its owner, who can end the one at another place but no one else’s', async () => {
    const { browser, userName } = await settled();
    const other = new Browser(hall.api);
    await other.signIn(userName, newPassword);
    const { body } = await browser.get<SessionList>('/sessions');
    const elsewhere = body.sessions.find(({ current }) => !current);
    expect(body.sessions).toHaveLength(2);
    const stranger = await settled();
    expect(await stranger.browser.post(`/sessions/${elsewhere?.id}/end`)).toMatchObject({
      status: 404,
      body: { code: 'session.unknown' },
    });
    expect(await browser.post(`/sessions/${elsewhere?.id}/end`)).toMatchObject({ status: 200 });
    await whenGone(other);
  });

  it.each([
    ['was not used for half an hour', 'last_used_at = NOW(3) - INTERVAL 31 MINUTE'],
    ['has lasted a working day', 'ends_at = NOW(3) - INTERVAL 1 SECOND'],
  ])('is over when it %s', async (_why, change) => {
    const { browser, id } = await settled();
    await hall.database.source.query(`UPDATE sessions SET ${change} WHERE account_id = ?`, [id]);
    await whenGone(browser);
  });

  it('ends when the roles of its owner change', async () => {
    const { browser, id } = await settled();
    await hall.api.post(`/staff/${id}/grants`, { grants: [{ role: 'manager', hall: null }] });
    await whenGone(browser);
  });

  it('ends when the account is closed, and none begins again', async () => {
    const { browser, id, userName } = await settled();
    await hall.api.post(`/staff/${id}/close`, {});
    await whenGone(browser);
    expect(await new Browser(hall.api).signIn(userName, newPassword)).toMatchObject({
      status: 401,
      body: { code: 'sign-in.failed' },
    });
  });
});

describe('A supervisor', () => {
  const supervisor: Grant[] = [{ role: 'supervisor', hall: 'hall' }];

  it('has to set up a second factor first, and is asked for it from then on', async () => {
    const { browser, userName } = await settled(supervisor);
    expect(await browser.get('/halls/hall/attention')).toMatchObject({
      status: 403,
      body: { code: 'access.second-factor-needed' },
    });
    const { secret } = (await browser.post<FactorSecret>('/session/second-factor/set-up')).body;
    const confirmed = await browser.post<RecoveryCodes>('/session/second-factor/confirm', {
      code: codeOf(secret),
    });
    expect(confirmed.body.recoveryCodes).toHaveLength(10);
    expect(await browser.get('/halls/hall/attention')).toMatchObject({ status: 200 });

    const again = new Browser(hall.api);
    expect(await again.signIn(userName, newPassword)).toMatchObject({ body: { stage: 'second-factor' } });
    expect(await again.get('/halls/hall/attention')).toMatchObject({ status: 403 });
    const wrong = await again.post('/session/second-factor', { code: '000000' });
    expect(wrong).toMatchObject({ status: 401, body: { code: 'second-factor.wrong' } });
    const replayed = await again.post('/session/second-factor', { code: codeOf(secret) });
    expect(replayed).toMatchObject({ status: 401, body: { code: 'second-factor.wrong' } });
    const passed = await again.post('/session/second-factor', { code: codeOf(secret, 1) });
    expect(passed).toMatchObject({ status: 200, body: { stage: 'complete' } });
    expect(await again.get('/halls/hall/attention')).toMatchObject({ status: 200 });
  });

  it('who lost the phone comes in with a recovery code, each of them once', async () => {
    const { browser, userName } = await settled(supervisor);
    const { secret } = (await browser.post<FactorSecret>('/session/second-factor/set-up')).body;
    const { recoveryCodes } = (
      await browser.post<RecoveryCodes>('/session/second-factor/confirm', { code: codeOf(secret) })
    ).body;
    const [recoveryCode = ''] = recoveryCodes;
    const use = async () => {
      const lost = new Browser(hall.api);
      await lost.signIn(userName, newPassword);
      return lost.post('/session/second-factor', { recoveryCode });
    };
    expect(await use()).toMatchObject({ status: 200, body: { stage: 'complete' } });
    expect(await use()).toMatchObject({ status: 401, body: { code: 'second-factor.wrong' } });
  });

  it('cannot change the password with a stolen one alone', async () => {
    const { browser, userName } = await settled(supervisor);
    const { secret } = (await browser.post<FactorSecret>('/session/second-factor/set-up')).body;
    await browser.post('/session/second-factor/confirm', { code: codeOf(secret) });
    const thief = new Browser(hall.api);
    await thief.signIn(userName, newPassword);
    const wish = { oldPassword: newPassword, newPassword: 'something else entirely' };
    expect(await thief.post('/session/password', wish)).toMatchObject({
      status: 403,
      body: { code: 'access.second-factor-needed' },
    });
    expect(await thief.post('/session/second-factor/set-up')).toMatchObject({
      status: 409,
      body: { code: 'second-factor.set-up-already' },
    });
  });

  it('whose secret nobody can read in the database', async () => {
    const { browser } = await settled(supervisor);
    const { secret } = (await browser.post<FactorSecret>('/session/second-factor/set-up')).body;
    const rows = await hall.database.source.query('SELECT * FROM second_factors');
    expect(JSON.stringify(rows)).not.toContain(secret);
  });
});

describe('A clerk', () => {
  it('needs no second factor, and none can be shown that was never set up', async () => {
    const { browser } = await settled();
    expect(await browser.post('/session/second-factor', { code: '123456' })).toMatchObject({
      status: 409,
      body: { code: 'second-factor.not-set-up' },
    });
  });

  it('sees who has signed in, with roles', async () => {
    const { browser, userName } = await settled();
    expect((await browser.get<SignedIn>('/session')).body).toMatchObject({
      userName,
      displayName: '李娜',
      stage: 'complete',
      grants: [{ role: 'clerk', hall: 'hall' }],
      agency: null,
    });
  });
});

describe('What came of signing in', () => {
  it('is in the audit, right or wrong', async () => {
    const { id, userName, firstPassword } = await somebodyNew();
    await new Browser(hall.api).signIn(userName, 'not the password');
    await new Browser(hall.api).signIn(userName, firstPassword);
    const rows = await hall.database.source.query<{ action: string }[]>(
      'SELECT action FROM audit_entries WHERE subject = ? ORDER BY sequence',
      [`account:${id}`],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'account.created',
      'sign-in.failed',
      'sign-in.succeeded',
    ]);
  });
});

describe('Whoever sits down at a window', () => {
  it('is in the log of the hall by account, and only in a hall of the own roles', async () => {
    const { browser, id } = await settled();
    const sit = (code: string) =>
      hall.api.send('POST', `/api/v1/halls/${code}/windows/2/sit`, {
        cookie: browser.cookie,
        'idempotency-key': press().key,
        'paihao-sitting': randomUUID(),
      });
    expect(await sit('other')).toMatchObject({ status: 403, body: { code: 'access.denied' } });
    expect(await sit('hall')).toMatchObject({ status: 200 });
    const [event] = await hall.database.source.query<{ staff: string }[]>(
      `SELECT JSON_VALUE(data, '$.staff') AS staff FROM hall_events WHERE type = 'window.sat-down'`,
    );
    expect(event?.staff).toBe(id);
  });
});
