import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { WindowDesk } from '#contracts';
import { launchBrowser, openPage, screenSizes, until, type RunningHall } from '#testing';
import { openLivedInHall, pictureFolder } from './lived-in-hall.js';

jest.setTimeout(60_000);

describe('A morning in the hall, in a browser', () => {
  let hall: RunningHall;
  let browser: Browser;
  beforeAll(async () => {
    await mkdir(pictureFolder, { recursive: true });
    [hall, browser] = await Promise.all([openLivedInHall(), launchBrowser()]);
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await hall.close();
  });

  const url = (path: string) => `${hall.urlOf('ticketing')}${path}`;
  const open = (path: string, size: keyof typeof screenSizes, locale = 'zh-CN') =>
    openPage(browser, url(path), screenSizes[size], { locale });

  /** Three touches: the family, the service, the number. */
  const takeNumber = async (name: RegExp, language: '中文' | 'English') => {
    const { page, complaints } = await open('/kiosk.html?hall=center', 'kiosk');
    if (language === 'English') await page.getByTestId('language-switch').click();
    await page
      .getByTestId('family-tile')
      .filter({ hasText: /公安|Public Security/ })
      .first()
      .click();
    await page.getByTestId('service-tile').filter({ hasText: name }).first().click();
    // Twice, as a nervous finger does, and once more where the next screen has its key: one ticket all the same.
    const box = await page.getByTestId('take-number').boundingBox();
    await page.getByTestId('take-number').dblclick();
    await page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 20);
    const label = await page.getByTestId('issued-label').innerText();
    return { page, complaints, label };
  };

  const countTickets = async () => {
    const [row] = await hall.database.source.query<{ n: number }[]>('SELECT COUNT(*) AS n FROM tickets');
    return row?.n ?? 0;
  };

  it.each(['中文', 'English'] as const)(
    'a person takes a number at the kiosk in %s: a double tap gives one ticket',
    async (language) => {
      const before = await countTickets();
      const { page, complaints, label } = await takeNumber(/出入境证件|Passports/, language);
      expect(label).toMatch(/^A\d{3}$/);
      expect(await countTickets()).toBe(before + 1);
      await page.getByRole('img', { name: /扫/ }).waitFor();
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it('a clerk opens a free window with the keyboard, calls, and the board in the lobby shows it', async () => {
    const board = await open('/board.html?hall=center', 'landscape');
    await board.page.getByTestId('board').waitFor();
    const clerk = await open('/clerk.html?hall=center&window=10', 'desk');
    await clerk.page.getByTestId('console').waitFor();
    await clerk.page.keyboard.press('Enter');
    await until(
      'the window is open',
      async () => (await clerk.page.getByTestId('console').getAttribute('data-state')) === 'open',
    );
    await takeNumber(/户籍|Household/, '中文').then(({ page }) => page.close());
    await until(
      'somebody is shown as next',
      async () => (await clerk.page.getByTestId('next-ticket').count()) > 0,
    );
    await clerk.page.keyboard.press('Enter');
    const label = await clerk.page.getByTestId('current-label').innerText();
    await until(
      `the board calls ${label}`,
      async () => (await board.page.getByTestId('newest-label').innerText()) === label,
    );
    expect(await board.page.getByTestId('newest-window').innerText()).toBe('10');
    expect([...board.complaints, ...clerk.complaints]).toEqual([]);
    await Promise.all([board.page.close(), clerk.page.close()]);
  }, 60_000);

  it('the phone behind the QR code follows the ticket', async () => {
    const ticket = await hall.api.issue('exit-entry');
    const { page, complaints } = await open(`/t/${ticket.body.code}`, 'phone');
    await page.getByText(ticket.body.label).first().waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('the phone of somebody who is called says where to go', async () => {
    const ticket = await hall.api.issue('bidding');
    let called = await hall.api.callNext(26);
    while (called.body.label !== ticket.body.label) {
      const desk = await hall.api.get<WindowDesk>('/halls/center/windows/26');
      await hall.api.act(26, 'finish', desk.body.ticket?.id ?? '');
      called = await hall.api.callNext(26);
    }
    const { page } = await open(`/t/${ticket.body.code}`, 'phone');
    await page.getByTestId('phone-called').waitFor();
    expect(await page.getByTestId('phone-window').innerText()).toContain('26');
    await page.screenshot({ path: join(pictureFolder, 'phone-called.png'), animations: 'disabled' });
    await page.close();
  });

  it('the phone says so when a ticket does not exist', async () => {
    const { page } = await open('/t/0000000000000', 'phone');
    await page.getByTestId('phone-message').getByText('二维码').waitFor();
    await page.getByTestId('phone-message').getByText('Scan the code').waitFor();
    await page.close();
  });

  it('the start page leads to every screen of both languages', async () => {
    const { page, complaints } = await open('/', 'desk');
    for (const screen of ['kiosk', 'board', 'window-display', 'clerk', 'supervisor', 'voice'])
      await page.getByTestId(`to-${screen}`).first().waitFor();
    await page.getByTestId('language-switch').click();
    await page.getByText('Clerk', { exact: false }).first().waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('a board that hears nothing for twenty seconds says loudly that it is not live, and comes back', async () => {
    const { page } = await open('/board.html?hall=center', 'landscape');
    await page.getByTestId('board').waitFor();
    await page.context().setOffline(true);
    // A browser that is offline keeps an open socket, so the cable is cut at the other end as well.
    process.kill(hall.apps.gateway?.pid ?? 0, 'SIGSTOP');
    await page.getByTestId('stale').waitFor({ timeout: 25_000 });
    expect(await page.getByTestId('stale').innerText()).toMatch(/暂停更新[\s\S]*not updating/i);
    await page.screenshot({ path: join(pictureFolder, 'board-stale.png'), animations: 'disabled' });
    process.kill(hall.apps.gateway?.pid ?? 0, 'SIGCONT');
    await page.context().setOffline(false);
    await page.getByTestId('board').waitFor({ timeout: 30_000 });
    await page.close();
  }, 90_000);
});
