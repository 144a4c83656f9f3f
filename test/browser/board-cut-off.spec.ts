import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import {
  launchBrowser,
  openPage,
  runHall,
  screenSizes,
  smallHall,
  startApp,
  startProxy,
  type RunningHall,
  type TcpProxy,
  type TestProcess,
} from '#testing';
import { pictureFolder } from './lived-in-hall.js';

jest.setTimeout(120_000);

/** Twenty seconds after the last proof, and the next full second in which a screen looks at its own age. */
const saidWithinMs = 21_500;

/**
 * A board whose network is gone. Nothing is closed and nothing refused: packets are swallowed, which is the worst way,
 * because neither side is told.
 */
describe('A board on the wall that is cut off', () => {
  let hall: RunningHall;
  let browser: Browser;
  let apps: TestProcess[];
  let cables: TcpProxy[];
  beforeAll(async () => {
    await mkdir(pictureFolder, { recursive: true });
    hall = await runHall({ halls: [smallHall({ services: 1, windows: 3 })], apps: ['ticketing'] });
    const gateway = await startApp('gateway', hall.env);
    const live = await startProxy(gateway.url);
    const env = { GATEWAY_PUBLIC_PORT: new URL(live.url).port, WEB_ROOT: `${process.cwd()}/dist/web` };
    const pages = await startApp('ticketing', { ...hall.env, ...env });
    apps = [gateway, pages];
    cables = [live, await startProxy(pages.url)];
    browser = await launchBrowser();
    for (const window of [1, 2, 3]) await hall.api.open(window);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await Promise.all(cables.map((cable) => cable.close()));
    await Promise.all(apps.map((app) => app.stop()));
    await hall.close();
  });

  const serve = async (window: number): Promise<string> => {
    await hall.api.issue('s1');
    const { body } = await hall.api.callNext(window);
    await hall.api.act(window, 'finish', body.id);
    return body.label;
  };

  const openBoard = async (): Promise<Page> => {
    const address = `${cables[1]?.url ?? ''}board.html?hall=hall`;
    const { page } = await openPage(browser, address, screenSizes.landscape);
    await page.getByTestId('board').waitFor();
    return page;
  };

  const picture = (page: Page, name: string) =>
    page.screenshot({ path: join(pictureFolder, `board-cut-off-${name}.png`) });

  const isStale = (page: Page) => page.getByTestId('stale').isVisible();

  it('says within twenty seconds that it is not live, and is right again by itself', async () => {
    const before = await serve(1);
    const page = await openBoard();
    await page.getByText(before).first().waitFor();
    await picture(page, '1-live');
    cables.forEach((cable) => cable.silence());
    const silenced = Date.now();
    const missed = await serve(2);
    await page.waitForTimeout(10_000);
    // So it is not said too early, and the check below can fail.
    expect(await isStale(page)).toBe(false);
    await page.getByTestId('stale').waitFor({ timeout: saidWithinMs });
    expect(Date.now() - silenced).toBeLessThan(saidWithinMs);
    await picture(page, '2-not-live');
    expect(await page.getByText(missed).count()).toBe(0);
    cables.forEach((cable) => cable.restore());
    await page.getByTestId('board').waitFor({ timeout: 15_000 });
    await page.getByText(missed).first().waitFor();
    await picture(page, '3-live-again');
    await page.close();
  });

  it('goes on over HTTP when only the live channel is swallowed, and nobody notices', async () => {
    const page = await openBoard();
    cables[0]?.silence();
    const shown = await serve(3);
    await page.getByText(shown).first().waitFor({ timeout: 10_000 });
    await page.waitForTimeout(saidWithinMs);
    expect(await isStale(page)).toBe(false);
    cables[0]?.restore();
    await page.close();
  });
});
