import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openPage, screenSizes, until, type RunningHall } from '#testing';
import { brokenRules } from './broken-rules.js';
import { openEmptyHall } from './clerk/clerk-page.js';

jest.setTimeout(60_000);

const callingWindow = 26;

describe('The holder of a ticket, with a phone,', () => {
  let hall: RunningHall;
  let browser: Browser;
  beforeAll(async () => {
    [hall, browser] = await Promise.all([openEmptyHall(), launchBrowser()]);
    await hall.api.open(callingWindow);
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await hall.close();
  });

  const open = (code: string) =>
    openPage(browser, `${hall.urlOf('ticketing')}/t/${code}`, screenSizes.phone, { locale: 'zh-CN' });
  const issue = async () => (await hall.api.issue('bidding')).body;
  const statusOf = async (code: string) => (await hall.api.ticket(code)).body;
  const isNow = (page: Page, state: string) =>
    page.locator(`[data-testid=phone][data-state=${state}]`).waitFor();

  it('comes back after a miss', async () => {
    const { code, label } = await issue();
    const called = (await hall.api.callNext(callingWindow)).body;
    expect(called.label).toBe(label);
    await until('there was time to come', async () => {
      return (await hall.api.act(callingWindow, 'miss', called.id)).status === 200;
    });
    const { page } = await open(code);
    await isNow(page, 'missed');
    await page.getByText('30 分钟内有效').waitFor();
    expect(await brokenRules(page)).toEqual([]);
    await page.getByTestId('rejoin').click();
    await isNow(page, 'waiting');
    await page.getByTestId('own-said').getByText('已重新排队').waitFor();
    expect((await statusOf(code)).state).toBe('waiting');
    await page.close();
  });

  it('lets five people pass', async () => {
    const { code } = await issue();
    for (let behind = 0; behind < 6; behind += 1) await issue();
    const { ahead } = await statusOf(code);
    const { page, complaints } = await open(code);
    await page.getByTestId('defer').click();
    await page.getByTestId('own-said').getByText('好的').waitFor();
    // A nervous finger: five people pass, not ten.
    await page.getByTestId('defer').click();
    expect((await statusOf(code)).ahead).toBe((ahead ?? 0) + 5);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('gives the number back, and is asked once', async () => {
    const { code } = await issue();
    const { page } = await open(code);
    await page.getByTestId('cancel').click();
    expect(await brokenRules(page)).toEqual([]);
    await page.getByTestId('cancel-keep').click();
    expect((await statusOf(code)).state).toBe('waiting');
    await page.getByTestId('cancel').click();
    await page.getByTestId('cancel-yes').click();
    await isNow(page, 'abandoned');
    await page.getByTestId('phone-abandoned').getByText('号码已取消').waitFor();
    expect((await statusOf(code)).state).toBe('abandoned');
    await page.close();
  });
});
