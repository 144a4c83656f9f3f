import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Browser, Page } from 'playwright-core';
import { center } from '#demo';
import { freePort, launchBrowser, openPage, runHall, screenSizes, type RunningHall } from '#testing';
import { brokenRules } from '../broken-rules.js';
import { choosePassword, newcomer, shownBy, signIn, strange } from './stranger.js';

jest.setTimeout(120_000);

const chosen = 'a long walk along the river';
const clerk = [{ role: 'clerk', hall: 'center' }] as const;

let hall: RunningHall;
let browser: Browser;
let city: ChildProcess;

beforeAll(async () => {
  const [ticketingPort, cityPort] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${ticketingPort}`;
  const callback = `${url}/api/v1/session/provider/back`;
  city = spawn(process.execPath, ['test/browser/doors/city-sign-in.mjs', String(cityPort), callback]);
  if (city.stdout) await once(city.stdout, 'data');
  [hall, browser] = await Promise.all([
    runHall({
      ...{ halls: [center], apps: ['ticketing', 'gateway'], webRoot: `${process.cwd()}/dist/web` },
      ticketingPort,
      extra: {
        ...{ PUBLIC_URL: url, OIDC_ISSUER: `http://127.0.0.1:${cityPort}`, OIDC_CLIENT_ID: 'hall' },
        ...{ OIDC_CLIENT_SECRET: 'only-for-this-test', OIDC_NAME_CLAIM: 'sub' },
      },
    }),
    launchBrowser(),
  ]);
}, 90_000);
afterAll(async () => {
  await browser.close();
  await hall.close();
  city.kill();
});

const address = (page: string) => `${hall.urlOf('ticketing')}/${page}`;

describe('Somebody who has not signed in', () => {
  it.each([
    ['zh-CN', '登录'],
    ['en-GB', 'Sign in'],
  ])('is asked who they are, in %s', async (locale, title) => {
    const page = await strange(browser, address('clerk.html?hall=center'), locale);
    await page.getByRole('heading', { name: title, exact: true }).waitFor();
    expect(await brokenRules(page)).toEqual([]);
    await page.close();
  });

  it('hears of a wrong password what to do, and not whether the name exists', async () => {
    const page = await strange(browser, address('clerk.html?hall=center'));
    await signIn(page, 'nobody.here', 'what I remember');
    const problem = page.getByTestId('problem').filter({ hasText: /./ });
    const said = await problem.innerText();
    await newcomer(hall, 'li.na', clerk);
    await page.reload();
    await signIn(page, 'li.na', 'what I remember');
    expect(await problem.innerText()).toBe(said);
    await page.close();
  });
});

describe('Somebody new', () => {
  it('chooses a password of their own at the first sign-in and is brought to the page they wanted', async () => {
    const first = await newcomer(hall, 'wang.fang', clerk);
    const page = await strange(browser, address('clerk.html?hall=center'));
    await signIn(page, 'wang.fang', first);
    await choosePassword(page, first, 'short');
    await page.getByTestId('problem').filter({ hasText: /./ }).waitFor();
    await choosePassword(page, first, chosen);
    await page.waitForURL(/clerk\.html\?hall=center/);
    await page.getByText('请选择您的窗口').waitFor();
    await page.close();
  });

  it('who supervises sets up an authenticator, keeps recovery codes, and comes in by its codes', async () => {
    const first = await newcomer(hall, 'zhao.min', [{ role: 'supervisor', hall: 'center' }]);
    const page = await strange(browser, address('supervisor.html?hall=center'));
    await signIn(page, 'zhao.min', first);
    await stepsOfSupervisor(page, first);
    await page.waitForURL(/\/supervisor\.html\?hall/);
    await page.getByTestId('supervisor').waitFor();
    await page.close();
  });
});

async function stepsOfSupervisor(page: Page, first: string): Promise<void> {
  await choosePassword(page, first, chosen);
  const secret = page.getByTestId('factor-secret').filter({ hasText: /[A-Z]/ });
  await secret.waitFor();
  expect(await brokenRules(page)).toEqual([]);
  await page.getByTestId('code').fill(shownBy(await secret.innerText()));
  await page.getByTestId('send').click();
  await page.getByTestId('recovery-codes').waitFor();
  expect(await page.getByTestId('recovery-codes').locator('li').count()).toBe(10);
  await page.getByTestId('codes-kept').click();
}

describe('Somebody with an account of the city', () => {
  const cityPage = async (name: string) => {
    const page = await strange(browser, address('clerk.html?hall=center'));
    await page.getByTestId('by-provider').click();
    await page.locator('input[name=login]').fill(name);
    await page.locator('input[name=password]').fill('checked over there');
    await page.locator('button[type=submit]').click();
    await page.locator('button[type=submit]').click();
    return page;
  };

  it('comes in by it, with no password here, and is brought to the page they wanted', async () => {
    const unused = await newcomer(hall, 'sun.yue', clerk);
    const page = await cityPage('sun.yue');
    await page.waitForURL(/clerk\.html\?hall=center/);
    await page.close();
    const other = await strange(browser, address('sign-in.html'));
    await signIn(other, 'sun.yue', unused);
    await other.getByTestId('problem').filter({ hasText: /./ }).waitFor();
    await other.close();
  });

  it('and none here is told so and let in nowhere', async () => {
    const page = await cityPage('qian.duo');
    await page.getByTestId('unknown-here').waitFor();
    expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('__Host-paihao_session');
    await page.close();
  });

  it('cannot finish what somebody else has begun', async () => {
    const page = await strange(browser, address('api/v1/session/provider/back?code=theirs&state=theirs'));
    expect(page.url()).toContain('came=unknown');
    await page.close();
  });
});

describe('A screen that nobody knows', () => {
  it('shows a code; with it an administrator lets it in, and can put it out again', async () => {
    const board = await strange(browser, address('board.html?hall=center'));
    const code = await board
      .getByTestId('enrol-code')
      .filter({ hasText: /\w{4} \w{4}/ })
      .innerText();
    expect(await brokenRules(board)).toEqual([]);
    const { page: admin } = await openPage(browser, address('admin.html'), screenSizes.desk);
    await admin.locator('[name=code]').fill(code);
    await admin.locator('[name=kind]').selectOption('board');
    await admin.locator('[name=hall]').selectOption('center');
    await admin.locator('[name=name]').fill('东门屏');
    await admin.locator('form button[type=submit]').click();
    await board.getByTestId('enrol').waitFor({ state: 'detached' });
    await board.locator('[data-testid=board]').waitFor();
    const row = admin.locator('[data-testid=device][data-name=东门屏]');
    admin.once('dialog', (dialog) => void dialog.accept());
    await row.getByTestId('revoke').click();
    await board.getByTestId('enrol-code').waitFor({ timeout: 45_000 });
    await Promise.all([board.close(), admin.close()]);
  });
});
