import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser, openPage, screenSizes, type RunningHall } from '#testing';
import { openLivedInHall, pictureFolder } from './lived-in-hall.js';

/** Which screen, of which size, in which language; `press` names the keys that lead there, `shown` what must be seen. */
const pictures = [
  ['start-zh', '/', 'desk', 'zh-CN', [], 'hall'],
  ['start-en', '/', 'desk', 'en-GB', [], 'hall'],
  ['kiosk-zh', '/kiosk.html?hall=center', 'kiosk', 'zh-CN', [], 'families'],
  ['kiosk-en', '/kiosk.html?hall=center', 'kiosk', 'zh-CN', ['language-switch'], 'families'],
  ['kiosk-services', '/kiosk.html?hall=center', 'kiosk', 'zh-CN', ['family-tile'], 'services'],
  [
    'kiosk-confirm',
    '/kiosk.html?hall=center',
    'kiosk',
    'zh-CN',
    ['family-tile', 'service-tile'],
    'take-number',
  ],
  [
    'kiosk-result',
    '/kiosk.html?hall=center',
    'kiosk',
    'zh-CN',
    ['family-tile', 'service-tile', 'take-number'],
    'result',
  ],
  ['board-zh-landscape', '/board.html?hall=center', 'landscape', 'zh-CN', [], 'board'],
  ['board-zh-portrait', '/board.html?hall=center', 'portrait', 'zh-CN', [], 'board'],
  ['clerk-choice-zh', '/clerk.html?hall=center', 'desk', 'zh-CN', [], 'window-card'],
  ['clerk-taken-zh', '/clerk.html?hall=center&window=3', 'desk', 'zh-CN', [], 'taken-since'],
  ['clerk-zh', '/clerk.html?hall=center&window=3', 'desk', 'zh-CN', ['sit'], 'papers'],
  ['clerk-en', '/clerk.html?hall=center&window=3', 'desk', 'en-GB', ['sit'], 'papers'],
  ['clerk-transfer-en', '/clerk.html?hall=center&window=3', 'desk', 'en-GB', ['sit', 'transfer'], 'choice'],
  ['clerk-hold-zh', '/clerk.html?hall=center&window=3', 'desk', 'zh-CN', ['sit', 'hold'], 'time'],
  ['clerk-keys-zh', '/clerk.html?hall=center&window=3', 'desk', 'zh-CN', ['sit', 'keys'], 'learn'],
  ['clerk-close-zh', '/clerk.html?hall=center&window=10', 'desk', 'zh-CN', ['close'], 'open-ends'],
  ['supervisor-zh', '/supervisor.html?hall=center', 'landscape', 'zh-CN', [], 'window'],
  ['supervisor-en', '/supervisor.html?hall=center', 'desk', 'en-GB', ['carry-ask'], 'carry-yes'],
] as const;

jest.setTimeout(60_000);

describe('The pictures of the documentation', () => {
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

  it.each(pictures)(
    '%s shows the screen as it is, without a complaint of the browser',
    async (name, path, size, locale, press, shown) => {
      const url = `${hall.urlOf('ticketing')}${path}`;
      const { page, complaints } = await openPage(browser, url, screenSizes[size], { locale });
      for (const key of press) await page.getByTestId(key).first().click();
      await page.getByTestId(shown).first().waitFor();
      await page.evaluate('document.fonts.ready');
      const picture = await page.screenshot({
        path: join(pictureFolder, `${name}.png`),
        animations: 'disabled',
      });
      expect(picture.length).toBeGreaterThan(10_000);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );
});
