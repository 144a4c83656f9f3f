import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { launchBrowser, openPage, screenSizes, type RunningHall } from '#testing';
import { openLivedInHall } from './lived-in-hall.js';

const screens = [
  ['start page', '/', 'desk', 'hall'],
  ['kiosk', '/kiosk.html?hall=center', 'kiosk', 'families'],
  ['board', '/board.html?hall=center', 'landscape', 'board'],
  ['portrait board', '/board.html?hall=center', 'portrait', 'board'],
  ['choice of windows', '/clerk.html?hall=center', 'desk', 'window-card'],
  ["clerk's console", '/clerk.html?hall=center&window=10', 'desk', 'console'],
  ["clerk's question at a window that is taken", '/clerk.html?hall=center&window=3', 'desk', 'seat'],
  ["supervisor's page", '/supervisor.html?hall=center', 'desk', 'supervisor'],
  ['voice host', '/voice.html?hall=center', 'desk', 'voice'],
] as const;

jest.setTimeout(60_000);

describe('Everybody can use', () => {
  let hall: RunningHall;
  let browser: Browser;
  beforeAll(async () => {
    [hall, browser] = await Promise.all([openLivedInHall(), launchBrowser()]);
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await hall.close();
  });

  it.each(screens)(
    'the %s: no rule of WCAG 2.2 AA is broken, and nothing sticks out',
    async (_, path, size, shown) => {
      const context = await browser.newContext({ viewport: screenSizes[size], locale: 'zh-CN' });
      const page = await context.newPage();
      await page.goto(`${hall.urlOf('ticketing')}${path}`);
      await page.getByTestId(shown).first().waitFor();
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag22aa'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      await context.close();
    },
  );

  it('the kiosk with a finger: every key is at least 81 px and nothing needs scrolling', async () => {
    const { page } = await openPage(
      browser,
      `${hall.urlOf('ticketing')}/kiosk.html?hall=center`,
      screenSizes.kiosk,
    );
    await page.getByTestId('families').waitFor();
    const sizes = await page.getByRole('button').evaluateAll((buttons) =>
      buttons.map((button) => {
        const { width, height } = (
          button as unknown as { getBoundingClientRect(): { width: number; height: number } }
        ).getBoundingClientRect();
        return Math.min(width, height);
      }),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(80);
    expect(await page.evaluate('document.documentElement.scrollHeight - innerHeight')).toBeLessThanOrEqual(0);
  });
});
