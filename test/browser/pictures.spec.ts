import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser, openPage, screenSizes, type RunningHall } from '#testing';
import { openLivedInHall } from './lived-in-hall.js';

/** `npm run pictures` renews the pictures of the documentation; an ordinary test run leaves them alone. */
const folder = process.env['PAIHAO_WRITE_DOCS'] === '1' ? 'docs/pictures' : '.data/pictures';

const pictures = [
  ['start-zh', '/', 'desk', 'hall', 'zh-CN'],
  ['start-en', '/', 'desk', 'hall', 'en-GB'],
  ['kiosk-zh', '/kiosk.html?hall=center', 'kiosk', 'families', 'zh-CN'],
  ['kiosk-en', '/kiosk.html?hall=center', 'kiosk', 'families', 'en-GB'],
  ['board-zh-landscape', '/board.html?hall=center', 'landscape', 'board', 'zh-CN'],
  ['board-zh-portrait', '/board.html?hall=center', 'portrait', 'board', 'zh-CN'],
  ['clerk-zh', '/clerk.html?hall=center&window=3', 'desk', 'console', 'zh-CN'],
  ['clerk-en', '/clerk.html?hall=center&window=3', 'desk', 'console', 'en-GB'],
  ['clerk-choice-zh', '/clerk.html?hall=center', 'desk', 'window-card', 'zh-CN'],
] as const;

jest.setTimeout(60_000);

describe('The pictures of the documentation', () => {
  let hall: RunningHall;
  let browser: Browser;
  beforeAll(async () => {
    await mkdir(folder, { recursive: true });
    [hall, browser] = await Promise.all([openLivedInHall(), launchBrowser()]);
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await hall.close();
  });

  it.each(pictures)(
    '%s shows the screen as it is, without a complaint of the browser',
    async (name, path, size, shown, locale) => {
      const url = `${hall.urlOf('ticketing')}${path}`;
      const { page, complaints } = await openPage(browser, url, screenSizes[size], { locale });
      await page.getByTestId(shown).first().waitFor();
      await page.evaluate('document.fonts.ready');
      const picture = await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
      expect(picture.length).toBeGreaterThan(10_000);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );
});
