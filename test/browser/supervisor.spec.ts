import type { Browser } from 'playwright-core';
import type { HallAttention, TicketStatus, WindowDesk } from '#contracts';
import { launchBrowser, openPage, screenSizes, until, type RunningHall } from '#testing';
import { brokenRules } from './broken-rules.js';
import { openEmptyHall } from './clerk/clerk-page.js';

jest.setTimeout(60_000);

describe('A supervisor', () => {
  let hall: RunningHall;
  let browser: Browser;
  beforeAll(async () => {
    [hall, browser] = await Promise.all([openEmptyHall(), launchBrowser()]);
    await hall.api.open(3);
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await hall.close();
  });

  const open = async (locale = 'zh-CN') => {
    const url = `${hall.urlOf('ticketing')}/supervisor.html?hall=center`;
    const opened = await openPage(browser, url, screenSizes.desk, { locale });
    await opened.page.getByTestId('supervisor').waitFor();
    return opened;
  };
  const attention = async () => (await hall.api.get<HallAttention>('/halls/center/attention')).body;

  it.each(['zh-CN', 'en-GB'])('sees in %s that all is well', async (locale) => {
    const { page, complaints } = await open(locale);
    expect(await page.getByTestId('sentence').innerText()).toMatch(/一切正常|All is well/);
    expect(await brokenRules(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('sees within two seconds who asks for help, and tells that somebody comes', async () => {
    const { page } = await open();
    await hall.api.post('/halls/center/windows/3/help', { kind: 'emergency' });
    await page.locator('[data-testid=matter][data-kind=emergency]').getByText('3 号窗口').waitFor();
    expect(await page.getByTestId('sentence').innerText()).toBe('1 件事要处理');
    expect(await brokenRules(page)).toEqual([]);
    await page.getByTestId('answer-help').press('Enter');
    await page.getByTestId('said').getByText('3 号窗口：有人过来').waitFor();
    expect((await attention()).windows.find(({ number }) => number === 3)?.help).toBeNull();
    await page.getByTestId('matter').waitFor({ state: 'detached' });
    await page.close();
  });

  it('hears of people for whom no window is open, gives a window their service, and puts it back', async () => {
    await hall.api.issue('bidding');
    const { page } = await open();
    await page.locator('[data-testid=matter][data-kind=not-served]').getByText('招标投标').waitFor();
    const third = page.locator('[data-testid=window][data-window="3"]');
    await third.getByTestId('edit-duties').click();
    expect(await brokenRules(page)).toEqual([]);
    await page.getByTestId('duty-bidding').check();
    await page.getByTestId('save-duties').click();
    await page.getByTestId('matter').waitFor({ state: 'detached' });
    const desk = async () => (await hall.api.get<WindowDesk>('/halls/center/windows/3')).body;
    expect((await desk()).services).toEqual(['exit-entry', 'bidding']);
    expect((await desk()).next).toHaveLength(1);
    await page.getByTestId('put-back').click();
    await until('the duties are as before', async () => (await desk()).services.length === 1);
    await page.close();
  });

  it('carries whoever was not served over to the next open day, after one question', async () => {
    const { body: ticket } = await hall.api.issue('land');
    const { page } = await open();
    const { waiting, nextOpenDay } = await attention();
    await page.getByTestId('carry-ask').click();
    await page.getByText('不能撤回').waitFor();
    expect(await brokenRules(page)).toEqual([]);
    expect((await attention()).waiting).toBe(waiting);
    await page.getByTestId('carry-yes').click();
    await page.getByTestId('said').getByText(`${waiting} 人已转到 ${nextOpenDay}`).waitFor();
    const { body } = await hall.api.get<TicketStatus>(`/tickets/${ticket.code}`);
    expect(body).toMatchObject({ state: 'waiting', day: nextOpenDay });
    expect((await attention()).waiting).toBe(0);
    await page.close();
  });
});
