import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { HallApi, launchBrowser, openPage, type RunningHall, screenSizes, until } from '#testing';
import { openHallsForBoards } from './halls-for-boards.js';
import { pictureFolder } from './lived-in-hall.js';

jest.setTimeout(90_000);

const panels = {
  landscape: { width: 1920, height: 1080 },
  portrait: { width: 1080, height: 1920 },
  '4k': { width: 3840, height: 2160 },
  strip: { width: 1920, height: 360 },
  window: { width: 1280, height: 800 },
  desk: screenSizes.desk,
  phone: screenSizes.phone,
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

describe('The pictures of what hangs on the walls, stands on desks and is held in hands', () => {
  let hall: RunningHall;
  let one: HallApi;
  let browser: Browser;
  /** One page for all pictures of screens that live by themselves: its fonts are loaded once. */
  let page: Page;
  let complaints: string[];
  beforeAll(async () => {
    await mkdir(pictureFolder, { recursive: true });
    [hall, browser] = await Promise.all([
      openHallsForBoards(),
      launchBrowser(['--autoplay-policy=no-user-gesture-required']),
    ]);
    one = new HallApi(hall.urlOf('ticketing'), 'one');
    await atWindows(hall);
    ({ page, complaints } = await openPage(browser, 'about:blank', panels.landscape));
  }, 120_000);
  afterAll(async () => {
    one.close();
    await browser.close();
    await hall.close();
  });

  const url = (path: string) => `${hall.urlOf('ticketing')}/${path}`;
  const show = async (path: string, panel: Panel) => {
    await page.setViewportSize(panels[panel]);
    await page.goto(url(path));
  };
  const shoot = async (name: string, from = page) => {
    await from.evaluate('document.fonts.ready');
    const path = join(pictureFolder, `${name}.png`);
    const picture = await from.screenshot({ path, animations: 'disabled' });
    expect(picture.length).toBeGreaterThan(3_000);
    const sticksOut = 'Math.max(document.documentElement.scrollWidth - innerWidth, 0)';
    expect(await from.evaluate(sticksOut)).toBe(0);
    expect(complaints.splice(0)).toEqual([]);
  };

  it.each(boards.flatMap(([name, query, shown, on]) => on.map((panel) => ({ name, query, shown, panel }))))(
    'the board, $name, $panel',
    async ({ name, query, shown, panel }) => {
      await show(`board.html?${query}`, panel);
      await page.getByTestId(shown).waitFor();
      await shoot(`board-${name}-${panel}`);
    },
  );

  it.each(windows)('the window display, %s', async (name, query, face) => {
    await show(`window-display.html?${query}`, 'window');
    await page.locator(`[data-testid=window-display][data-face=${face}]`).waitFor();
    if (face === 'serving' || face === 'calling') await page.getByTestId('next').waitFor();
    await shoot(`window-${name}`);
  });

  it.each([
    ['zh', 'zh-CN'],
    ['en', 'en-GB'],
  ])('the console with hundreds who wait, %s', async (name, locale) => {
    const address = url('clerk.html?hall=busy&window=2');
    const desk = await openPage(browser, address, panels.desk, { locale });
    await desk.page.getByTestId('sit').click();
    await desk.page.getByTestId('person').waitFor();
    await shoot(`clerk-busy-${name}`, desk.page);
    await desk.page.close();
  });

  it('the phone in a long line', async () => {
    const busy = new HallApi(hall.urlOf('ticketing'), 'busy');
    const { code } = (await busy.issue('exit-entry')).body;
    busy.close();
    await show(`t/${code}`, 'phone');
    await page.getByTestId('phone-ahead').waitFor();
    await shoot('phone-waiting');
  });

  it('the phone through a whole visit', async () => {
    const { code } = (await one.issue('exit-entry')).body;
    await show(`t/${code}`, 'phone');
    const isNow = (state: string) => page.locator(`[data-testid=phone][data-state=${state}]`).waitFor();
    await isNow('waiting');
    await shoot('phone-next');
    const { id } = (await one.callNext(7)).body;
    await isNow('called');
    await shoot('phone-called');
    await one.act(7, 'start', id);
    await isNow('serving');
    await shoot('phone-serving');
    const hold = { ticket: id, reason: 'document', minutes: 20 };
    await one.post('/halls/one/windows/7/hold', hold);
    await isNow('held');
    await shoot('phone-held');
    await one.act(7, 'resume', id);
    await one.callNext(7);
    await isNow('called');
    await one.act(7, 'finish', id);
    await isNow('finished');
    await shoot('phone-finished');
  });

  it('the phone of who was missed, and of who gave the number back', async () => {
    const missed = (await one.issue('exit-entry')).body;
    const { id } = (await one.callNext(7)).body;
    await until('there was time to come', async () => (await one.act(7, 'miss', id)).status === 200, 40_000);
    await show(`t/${missed.code}`, 'phone');
    await page.locator('[data-testid=phone][data-state=missed]').waitFor();
    await shoot('phone-missed');
    const cancelled = (await one.issue('exit-entry')).body;
    await one.post(`/tickets/${cancelled.code}/cancel`, {});
    await show(`t/${cancelled.code}`, 'phone');
    await page.locator('[data-testid=phone][data-state=abandoned]').waitFor();
    await shoot('phone-cancelled');
  });

  it('the voice host at rest, while it speaks, and muted', async () => {
    await show('voice.html?hall=one&zones=A', 'desk');
    const isIn = (mood: string) =>
      page.locator(`[data-testid=voice][data-mood=${mood}]`).waitFor({ timeout: 60_000 });
    await isIn('quiet');
    await shoot('voice-quiet');
    await one.issue('exit-entry');
    const { id } = (await one.callNext(7)).body;
    await isIn('speaking');
    await shoot('voice-speaking');
    await one.act(7, 'finish', id);
    await page.getByTestId('mute').click();
    await page.getByTestId('mute-event').click();
    await isIn('muted');
    await shoot('voice-muted');
  });

  it('the screens that hear nothing any more, first quietly, then loudly', async () => {
    const { code } = (await one.issue('exit-entry')).body;
    const deaf: [string, string, Panel][] = [
      ['board-%-landscape', 'board.html?hall=busy', 'landscape'],
      ['board-%-portrait', 'board.html?hall=busy', 'portrait'],
      ['board-%-strip', 'board.html?hall=busy', 'strip'],
      ['window-%', 'window-display.html?hall=busy&window=1', 'window'],
      ['phone-%', `t/${code}`, 'phone'],
    ];
    const context = await browser.newContext({ locale: 'zh-CN' });
    const screens: Page[] = [];
    for (const [, path, panel] of deaf) {
      const screen = await context.newPage();
      await screen.setViewportSize(panels[panel]);
      await screen.goto(url(path));
      await screen.locator('[data-revision], [data-testid=phone-ahead]').first().waitFor();
      screens.push(screen);
    }
    process.kill(hall.apps.gateway?.pid ?? 0, 'SIGSTOP');
    await context.setOffline(true);
    const [first] = screens;
    await first?.locator('[data-freshness=ageing]').waitFor({ timeout: 20_000 });
    await shoot('board-reconnecting-landscape', first);
    for (const [index, screen] of screens.entries()) {
      await screen.locator('[data-testid=stale], [data-testid=phone-old]').waitFor({ timeout: 30_000 });
      await shoot(deaf[index]?.[0].replace('%', 'stale') ?? '', screen);
    }
    process.kill(hall.apps.gateway?.pid ?? 0, 'SIGCONT');
    await context.close();
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
