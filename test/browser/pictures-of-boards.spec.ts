import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openPage, type RunningHall } from '#testing';
import { openHallsForBoards } from './halls-for-boards.js';
import { pictureFolder } from './lived-in-hall.js';

jest.setTimeout(90_000);

const panels = {
  landscape: { width: 1920, height: 1080 },
  portrait: { width: 1080, height: 1920 },
  '4k': { width: 3840, height: 2160 },
  strip: { width: 1920, height: 360 },
  window: { width: 1280, height: 800 },
} as const;
type Panel = keyof typeof panels;

/** Which state of which hall, what must be seen of it, and on which panels. */
const boards: readonly (readonly [string, string, string, readonly Panel[]])[] = [
  ['busy', 'hall=busy', 'board', ['landscape', 'portrait', '4k', 'strip']],
  ['zones', 'hall=busy&zones=B,C', 'board', ['landscape', 'portrait']],
  ['far', 'hall=busy&inches=75&metres=15', 'board', ['landscape']],
  ['one', 'hall=one', 'board', ['landscape', 'portrait', 'strip']],
  ['empty', 'hall=empty', 'no-calls', ['landscape', 'portrait', 'strip']],
  ['night', 'hall=night', 'resting', ['landscape']],
  ['setup', 'hall=busy&setup', 'setup', ['landscape']],
];

const windows: readonly (readonly [string, string, string])[] = [
  ['calling', 'hall=busy&window=1', 'calling'],
  ['serving', 'hall=busy&window=3', 'serving'],
  ['paused', 'hall=one&window=4', 'paused'],
  ['closed', 'hall=one&window=5', 'closed'],
  ['ready', 'hall=one&window=7', 'ready'],
];

describe('The pictures of what hangs on the walls', () => {
  let hall: RunningHall;
  let browser: Browser;
  beforeAll(async () => {
    await mkdir(pictureFolder, { recursive: true });
    [hall, browser] = await Promise.all([openHallsForBoards(), launchBrowser()]);
    await atWindows(hall);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await hall.close();
  });

  const open = (path: string, panel: Panel) =>
    openPage(browser, `${hall.urlOf('ticketing')}/${path}`, panels[panel]);
  const shoot = async (page: Page, name: string) => {
    await page.evaluate('document.fonts.ready');
    const path = join(pictureFolder, `${name}.png`);
    const picture = await page.screenshot({ path, animations: 'disabled' });
    expect(picture.length).toBeGreaterThan(3_000);
    const sticksOut = 'Math.max(document.documentElement.scrollWidth - innerWidth, 0)';
    expect(await page.evaluate(sticksOut)).toBe(0);
  };

  it.each(boards.flatMap(([name, query, shown, on]) => on.map((panel) => ({ name, query, shown, panel }))))(
    'the board, $name, $panel',
    async ({ name, query, shown, panel }) => {
      const { page, complaints } = await open(`board.html?${query}`, panel);
      await page.getByTestId(shown).waitFor();
      await shoot(page, `board-${name}-${panel}`);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it.each(windows)('the window display, %s', async (name, query, face) => {
    const { page, complaints } = await open(`window-display.html?${query}`, 'window');
    await page.locator(`[data-testid=window-display][data-face=${face}]`).waitFor();
    if (face === 'serving' || face === 'calling') await page.getByTestId('next').waitFor();
    await shoot(page, `window-${name}`);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('the board and the window display that hear nothing any more, first quietly, then loudly', async () => {
    const pages = await Promise.all([
      open('board.html?hall=busy', 'landscape'),
      open('board.html?hall=busy', 'portrait'),
      open('board.html?hall=busy', 'strip'),
      open('window-display.html?hall=busy&window=1', 'window'),
    ]);
    const names = ['board-%-landscape', 'board-%-portrait', 'board-%-strip', 'window-%'];
    for (const { page } of pages) await page.locator('[data-revision]').waitFor();
    process.kill(hall.apps.gateway?.pid ?? 0, 'SIGSTOP');
    for (const { page } of pages) await page.context().setOffline(true);
    await pages[0]?.page.locator('[data-freshness=ageing]').waitFor({ timeout: 20_000 });
    if (pages[0]) await shoot(pages[0].page, 'board-reconnecting-landscape');
    for (const [index, { page }] of pages.entries()) {
      await page.getByTestId('stale').waitFor({ timeout: 30_000 });
      await shoot(page, names[index]?.replace('%', 'stale') ?? '');
    }
    process.kill(hall.apps.gateway?.pid ?? 0, 'SIGCONT');
    for (const { page } of pages) await page.close();
  });
});

/** Windows of the quiet hall: one on a break, one closed, one open with nobody. */
async function atWindows({ api }: RunningHall): Promise<void> {
  const there = (window: number, what: string) => `/halls/one/windows/${window}/${what}`;
  for (const window of [4, 7]) {
    await api.post(there(window, 'sit'), { takeOver: true });
    await api.post(there(window, 'open'), {});
  }
  await api.post(there(4, 'pause'), { reason: 'break', minutes: 25 });
}
