import type { Browser } from 'playwright-core';
import { launchBrowser, screenSizes, until, type RunningHall } from '#testing';
import { brokenRules } from '../broken-rules.js';
import { arrive, ClerkPage, openEmptyHall } from './clerk-page.js';

jest.setTimeout(90_000);

/** Asks a page which console it is. */
const sittingOf = "sessionStorage.getItem('paihao.sitting')";

describe('A window and its console', () => {
  let hall: RunningHall;
  let browser: Browser;
  beforeAll(async () => {
    [hall, browser] = await Promise.all([openEmptyHall(), launchBrowser()]);
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await hall.close();
  });

  it('pauses with two keys, and goes on with one', async () => {
    const clerk = await ClerkPage.open(browser, hall, 1);
    await clerk.press('F5');
    expect(await brokenRules(clerk.page)).toEqual([]);
    await clerk.press('Escape');
    expect(await clerk.keysFor(() => clerk.press('F5', '2'))).toBe(2);
    await clerk.windowIs('paused');
    await clerk.shown('pausing').getByText('吃饭').waitFor();
    const { pause, asOf } = await clerk.desk();
    expect(pause?.reason).toBe('meal');
    expect(Math.round((Date.parse(pause?.until ?? '') - Date.parse(asOf)) / 60_000)).toBe(60);
    expect(await brokenRules(clerk.page)).toEqual([]);
    await clerk.undo();
    await clerk.windowIs('open');
    await clerk.press('Numpad0', 'NumpadEnter', 'ArrowRight', '1');
    await clerk.says('5 分后回来');
    await clerk.press('Enter');
    await clerk.windowIs('open');
    await clerk.close();
  });

  it('serves first who stands there, then pauses, and calls nobody', async () => {
    await arrive(hall, 'household', 2);
    const clerk = await ClerkPage.open(browser, hall, 9);
    const label = await clerk.callAndStart();
    await clerk.press('F5', '1');
    await clerk.windowIs('paused');
    expect(await clerk.shown('primary').innerText()).toContain(`办结 ${label}`);
    await clerk.press('Enter');
    await clerk.personIs('none');
    expect((await clerk.desk()).waiting).toBe(1);
    await clerk.close();
  });

  it('shows what is still open before it closes, opens again, and is left to others', async () => {
    await arrive(hall, 'transport', 3);
    const clerk = await ClerkPage.open(browser, hall, 20);
    await clerk.callAndStart();
    await clerk.press('F7', '1', 'Shift+F5');
    const open = await clerk.shown('open-ends').innerText();
    expect(open).toMatch(/挂起 1[\s\S]*等候本窗口业务 2/);
    expect(await brokenRules(clerk.page)).toEqual([]);
    await clerk.press('1');
    await clerk.windowIs('closed');
    await clerk.undo();
    await clerk.windowIs('open');
    await clerk.page.keyboard.press('Shift+F5');
    await clerk.page.getByRole('dialog').waitFor();
    await clerk.page.keyboard.press('2');
    await clerk.page.locator('[data-seat=free]').waitFor();
    expect(await brokenRules(clerk.page)).toEqual([]);
    expect((await clerk.desk()).sitting).toBe('nobody');
    expect((await clerk.desk()).state).toBe('closed');
    await clerk.close();
  });

  it('belongs to one console: a second one takes over knowingly, and the first one says so and stops', async () => {
    await arrive(hall, 'land', 2);
    const first = await ClerkPage.open(browser, hall, 18);
    await first.press('Enter');
    await first.personIs('called');

    const second = await ClerkPage.come(browser, hall, 18);
    await second.page.locator('[data-seat=taken]').waitFor();
    await second.shown('taken-since').waitFor();
    expect(await brokenRules(second.page)).toEqual([]);
    // A stray Enter takes nothing over.
    await second.page.keyboard.press('Enter');
    expect(await second.page.locator('[data-seat=taken]').count()).toBe(1);
    await second.shown('sit').press('Enter');
    await second.personIs('called');

    await first.page.locator('[data-seat=lost]').waitFor();
    await first.page.getByRole('alert').getByText('已被另一处叫号台接管').waitFor();
    expect(await first.page.title()).toContain('接管');
    expect(await brokenRules(first.page)).toEqual([]);
    await first.page.keyboard.press('Enter');
    await first.page.keyboard.press('F4');
    expect((await second.desk()).ticket?.state).toBe('called');
    await second.press('Enter');
    await second.personIs('serving');
    await Promise.all([first.close(), second.close()]);
  });

  it('refuses what the old console sends before it knows', async () => {
    const first = await ClerkPage.open(browser, hall, 21);
    await first.page.context().setOffline(true);
    await hall.api.open(21);
    await first.page.keyboard.press('F9');
    await first.page.context().setOffline(false);
    await first.page.locator('[data-seat=lost]').waitFor({ timeout: 30_000 });
    expect((await first.desk()).help).toBeNull();
    await first.close();
  });

  it('survives a reload without asking, and a duplicated tab is another console', async () => {
    const context = await browser.newContext({ viewport: screenSizes.desk, locale: 'zh-CN' });
    const clerk = await ClerkPage.open(browser, hall, 23, { context });
    await clerk.page.reload();
    await clerk.shown('console').waitFor();
    const sitting = await clerk.page.evaluate(sittingOf);
    // What a browser does when a tab is duplicated: the session storage comes along.
    await context.addInitScript(
      `${sittingOf} ?? sessionStorage.setItem('paihao.sitting', '${String(sitting)}')`,
    );
    const twin = await ClerkPage.come(browser, hall, 23, { context });
    await twin.page.locator('[data-seat=taken]').waitFor();
    expect(await twin.page.evaluate(sittingOf)).not.toBe(sitting);
    await clerk.press('F9');
    await clerk.shown('help-asked').waitFor();
    await context.close();
  });

  it('goes on with its person when the line is cut, says so, and reports later', async () => {
    await arrive(hall, 'development', 2);
    const clerk = await ClerkPage.open(browser, hall, 24);
    const label = await clerk.callAndStart();
    await clerk.page.context().setOffline(true);
    process.kill(hall.apps.gateway?.pid ?? 0, 'SIGSTOP');
    await clerk.shown('own-window').getByText(`可以继续办理 ${label}`).waitFor({ timeout: 40_000 });
    expect(await clerk.label()).toBe(label);
    expect(await clerk.shown('next-ticket').count()).toBe(1);
    expect(await brokenRules(clerk.page)).toEqual([]);
    await clerk.page.keyboard.press('End');
    await clerk.says('已记下');
    await clerk.page.context().setOffline(false);
    process.kill(hall.apps.gateway?.pid ?? 0, 'SIGCONT');
    await clerk.personIs('none');
    await clerk.says(`${label} 已办结`);
    expect((await clerk.desk()).finishedToday).toBe(1);
    await clerk.shown('own-window').waitFor({ state: 'detached' });
    await clerk.close();
  });

  it('asks for help silently, and sees that somebody comes', async () => {
    const clerk = await ClerkPage.open(browser, hall, 26);
    expect(await clerk.keysFor(() => clerk.press('F9'))).toBe(1);
    await clerk.shown('help-asked').getByText('已求助').waitFor();
    await clerk.press('F9');
    await clerk.shown('help-asked').waitFor({ state: 'detached' });
    expect(await clerk.shown('help-answered').count()).toBe(0);

    await clerk.press('Shift+F9');
    await clerk.shown('help-asked').getByText('已紧急求助').waitFor();
    expect(await brokenRules(clerk.page)).toEqual([]);
    // An emergency is not called off by the key that asks for help.
    await clerk.press('F9');
    expect((await clerk.desk()).help?.kind).toBe('emergency');

    await hall.api.post('/halls/center/windows/26/answer-help', {});
    await clerk.shown('help-answered').getByText('有人过来').waitFor();
    expect(await brokenRules(clerk.page)).toEqual([]);
    await clerk.close();
  });

  it('has a small window on top of other programs, which acts like the big one', async () => {
    await arrive(hall, 'bidding', 1);
    const clerk = await ClerkPage.open(browser, hall, 27);
    const [small] = await Promise.all([clerk.page.context().waitForEvent('page'), clerk.press('m')]);
    await small.getByTestId('small-primary').waitFor();
    await arrive(hall, 'joint', 1);
    await small.getByTestId('small-primary').getByText('V00').waitFor();
    await small.getByTestId('small-primary').click();
    await clerk.personIs('called');
    await until('the small one shows the number', async () => {
      return (await small.locator('header b').innerText()) === (await clerk.label());
    });
    await small.keyboard.press('Control+z');
    await clerk.personIs('none');
    await clerk.press('m');
    await until('it is gone', () => small.isClosed());
    await clerk.close();
  });
});
