import type { AccountCreated, AccountList, AgencyView } from '#contracts';
import { runHall, smallHall, type RunningHall } from '#testing';
import { Browser, whenGone } from './somebody.js';

jest.setTimeout(60_000);

const newPassword = 'a long walk along the river';

let hall: RunningHall;
let count = 0;

beforeAll(async () => {
  hall = await runHall({ halls: [smallHall()], apps: ['ticketing'] });
}, 60_000);
afterAll(() => hall?.close());

/** An agency with one of its people, who has signed in. */
async function agency() {
  count += 1;
  const { body } = await hall.api.post<AgencyView>('/agencies', { name: `第 ${count} 旅行社` });
  const userName = `agent.${count}`;
  const created = await hall.api.post<AccountCreated>(`/agencies/${body.id}/users`, {
    userName,
    displayName: '赵敏',
  });
  const firstPassword = created.body.firstPassword ?? '';
  const browser = new Browser(hall.api);
  await browser.signIn(userName, firstPassword);
  await browser.post('/session/password', { oldPassword: firstPassword, newPassword });
  return { ...body, browser, user: created.body.account };
}

const namesOf = ({ accounts }: AccountList) => accounts.map(({ userName }) => userName);

describe('An agency', () => {
  it('has people of its own, who see each other and nobody else', async () => {
    const [mine, other] = [await agency(), await agency()];
    await mine.browser.post('/agency/users', { userName: `${mine.user.userName}.two`, displayName: '钱勇' });
    const { body } = await mine.browser.get<AccountList>('/agency/users');
    expect(namesOf(body)).toEqual([mine.user.userName, `${mine.user.userName}.two`]);
    const foreign = await mine.browser.get(`/agency/users/${other.user.id}`);
    const missing = await mine.browser.get('/agency/users/019a2c5e-8d1f-7c3b-9a55-0d6f1c2b3a40');
    expect(foreign).toMatchObject({ status: 404, body: { code: 'account.unknown' } });
    expect({ ...foreign.body, instance: '' }).toEqual({ ...missing.body, instance: '' });
  });

  it('closes the account of a colleague, not that of a stranger', async () => {
    const [mine, other] = [await agency(), await agency()];
    expect(await mine.browser.post(`/agency/users/${other.user.id}/close`)).toMatchObject({
      status: 404,
      body: { code: 'account.unknown' },
    });
    expect(await other.browser.get('/session')).toMatchObject({ status: 200 });
    const { id } = (
      await mine.browser.post<AccountCreated>('/agency/users', {
        userName: `${mine.user.userName}.two`,
        displayName: '钱勇',
      })
    ).body.account;
    expect(await mine.browser.post(`/agency/users/${id}/close`)).toMatchObject({ status: 200 });
  });

  it('cannot say for which agency it acts', async () => {
    const [mine, other] = [await agency(), await agency()];
    const wish = { userName: 'smuggled.in', displayName: '孙悟', agency: other.id };
    expect(await mine.browser.post('/agency/users', wish)).toMatchObject({
      status: 400,
      body: { code: 'request.invalid' },
    });
    expect(await mine.browser.post(`/agencies/${mine.id}/users`, wish)).toMatchObject({
      status: 403,
      body: { code: 'access.denied' },
    });
  });

  it('has no roles in the hall and is never given any', async () => {
    const { user } = await agency();
    const grants = [{ role: 'clerk', hall: null }];
    expect(await hall.api.post(`/staff/${user.id}/grants`, { grants })).toMatchObject({
      status: 404,
      body: { code: 'account.unknown' },
    });
  });

  it('whose person has left signs that person out', async () => {
    const { user, browser } = await agency();
    await hall.api.post(`/staff/${user.id}/close`, {});
    await whenGone(browser);
  });
});

describe('An administrator', () => {
  it('is told of names that are taken', async () => {
    const { name, user } = await agency();
    expect(await hall.api.post('/agencies', { name })).toMatchObject({
      status: 409,
      body: { code: 'agency.name-taken' },
    });
    const wish = { userName: user.userName, displayName: '李娜', grants: [{ role: 'clerk', hall: null }] };
    expect(await hall.api.post('/staff', wish)).toMatchObject({
      status: 409,
      body: { code: 'account.name-taken' },
    });
  });

  it('adds nobody to an agency that does not exist', async () => {
    const path = '/agencies/019a2c5e-8d1f-7c3b-9a55-0d6f1c2b3a40/users';
    expect(await hall.api.post(path, { userName: 'no.body', displayName: '无名' })).toMatchObject({
      status: 404,
      body: { code: 'agency.unknown' },
    });
  });

  it('sees a first password once, also when the press is sent again', async () => {
    const wish = { userName: 'once.only', displayName: '周一', grants: [{ role: 'clerk', hall: 'hall' }] };
    const key = 'create-once-only-0001';
    const first = await hall.api.post<AccountCreated>('/staff', wish, key);
    const again = await hall.api.post<AccountCreated>('/staff', wish, key);
    expect(first.body.firstPassword).toMatch(/^[0-9A-Z]{16}$/);
    expect(again).toMatchObject({ status: 201, body: { ...first.body, firstPassword: null } });
    const answers = await hall.database.source.query('SELECT * FROM account_answers');
    expect(JSON.stringify(answers)).not.toContain(first.body.firstPassword);
  });

  it('who is the last one stays', async () => {
    const [everybody] = (await hall.api.get<AccountList>('/staff')).body.accounts.filter(
      ({ userName }) => userName === 'everybody',
    );
    const last = { status: 409, body: { code: 'account.last-administrator' } };
    expect(await hall.api.post(`/staff/${everybody?.id}/close`, {})).toMatchObject(last);
    const grants = [{ role: 'clerk', hall: null }];
    expect(await hall.api.post(`/staff/${everybody?.id}/grants`, { grants })).toMatchObject(last);
  });

  it('gives no role in a hall that does not exist', async () => {
    const wish = { userName: 'far.away', displayName: '远方', grants: [{ role: 'clerk', hall: 'nowhere' }] };
    expect(await hall.api.post('/staff', wish)).toMatchObject({
      status: 404,
      body: { code: 'hall.unknown' },
    });
  });
});
