import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import type { BoardSnapshot, ScreenList } from '#contracts';
import { center } from '#demo';
import { HallApi, launchBrowser, openPage, proofs, runHall, until, type RunningHall } from '#testing';
import { layCable, type Cable } from './cable.js';
import { film, flashesPerSecond, isStill, luminanceOf, moments, type Frame } from './film.js';

jest.setTimeout(150_000);

const size = { width: 960, height: 540 };
/** Boards whose cables are cut in one go, each at a moment of its own. */
const cuts = proofs.kills === 3 ? 3 : 10;

describe('A screen on the wall', () => {
  let hall: RunningHall;
  let quiet: HallApi;
  let browser: Browser;
  /** Screens that report while others are looked at, and how often the board has loaded its page anew. */
  const reporting = {} as { board: Page; dying: Page; loads: number };
  beforeAll(async () => {
    hall = await runHall({
      halls: [center, { ...center, code: 'quiet' }],
      apps: ['ticketing', 'gateway'],
      webRoot: `${process.cwd()}/dist/web`,
    });
    quiet = new HallApi(hall.urlOf('ticketing'), 'quiet');
    for (const window of [1, 2, 3, 4]) await hall.api.open(window);
    await quiet.open(3);
    browser = await launchBrowser();
    reporting.board = await open('board.html?hall=quiet&zones=A');
    reporting.dying = await open('window-display.html?hall=quiet&window=12');
  }, 90_000);
  afterAll(async () => {
    quiet.close();
    await browser.close();
    await hall.close();
  });

  const url = (path: string) => `${hall.urlOf('ticketing')}/${path}`;
  const open = async (path: string) => (await openPage(browser, url(path), size)).page;
  const truth = async () => (await hall.api.get<BoardSnapshot>('/halls/center/board')).body.board;
  const text = (page: Page, id: string) => page.getByTestId(id).innerText();

  const reportOf = async (shows: string) => {
    const { screens } = (await hall.api.get<ScreenList>('/halls/quiet/screens')).body;
    return screens.find((screen) => screen.shows === shows);
  };

  /** A newer page is served from now on; the real one again once the board has come for it. */
  async function offerNewBuild(): Promise<void> {
    reporting.loads = 0;
    reporting.board.on('load', () => (reporting.loads += 1));
    await reporting.board.route('**/board.html*', async (route) => {
      const page = await route.fetch();
      const built = reporting.loads === 0 ? 'assets/board-new-' : 'assets/board-';
      const body = (await page.text()).replace(/assets\/board-/, built);
      await (route.request().resourceType() === 'fetch'
        ? route.fulfill({ response: page, body })
        : route.continue());
    });
  }

  /** Calls the next person at a window, whoever stood there. */
  async function callAt(api: HallApi, window: number): Promise<string> {
    await api.issue('exit-entry');
    const { body } = await api.get<BoardSnapshot>(`/halls/${api.hall}/board`);
    const standing = body.board.windows[window]?.ticket;
    if (standing) await api.act(window, 'finish', standing.ticketId);
    return (await api.callNext(window)).body.label;
  }

  describe('whose cable is cut', () => {
    interface Seen {
      readonly at: number;
      readonly stale: boolean;
      readonly fresh: boolean;
    }

    async function openOnCable(): Promise<{ page: Page; cable: Cable }> {
      const page = await browser.newPage({ viewport: size });
      const cable = await layCable(page);
      await page.goto(url('board.html?hall=center'));
      await page.getByTestId('board').waitFor();
      return { page, cable };
    }

    const look = async (page: Page): Promise<Omit<Seen, 'at'>> => ({
      stale: (await page.getByTestId('stale').count()) > 0,
      fresh: (await page.locator('[data-freshness=fresh]').count()) > 0,
    });

    /** Cuts at a random moment and watches for as long as it takes; answers what a visitor saw after the cut. */
    async function cutAndWatch({ page, cable }: { page: Page; cable: Cable }): Promise<Seen[]> {
      const cutAt = Date.now() + Math.random() * 5_000;
      const seen: Seen[] = [];
      await until('the cut', () => Date.now() >= cutAt);
      cable.cut();
      await until(
        'the watch is over',
        async () => {
          const at = Date.now() - cutAt;
          seen.push({ at, ...(await look(page)) });
          return at > 26_000;
        },
        60_000,
      );
      return seen;
    }

    it(`at ${cuts} random moments never looks alive, says so in words, and tells afterwards what it missed`, async () => {
      const screens = await Promise.all(Array.from({ length: cuts }, openOnCable));
      await callAt(hall.api, 1);
      const watches = screens.map(cutAndWatch);
      const watched = Promise.all(watches);
      let label = '';
      for (let window = 2; window <= 4; window += 1) {
        await new Promise((resume) => setTimeout(resume, 7_000));
        label = await callAt(hall.api, window);
      }
      for (const seen of await watched) {
        // Up to 5 s of silence are fresh; then two more seconds for a page that is drawn once a second, on a busy machine.
        expect(seen.filter(({ at, fresh }) => fresh && at > 7_000)).toEqual([]);
        expect(seen.filter(({ at, stale }) => !stale && at > 23_000)).toEqual([]);
        expect(seen.some(({ stale }) => stale)).toBe(true);
      }
      screens.forEach(({ cable }) => cable.mend());
      for (const { page } of screens) {
        await page.getByTestId('board').waitFor({ timeout: 30_000 });
        await until('the truth again', async () => (await text(page, 'newest-label')) === label);
        expect(await page.getByTestId('newest').innerText()).toContain('刚才呼叫过');
        expect(await page.locator('.newest.arriving').count()).toBe(0);
        await page.close();
      }
    });
  });

  it('says how it is: what it shows, its panel, its font and its clock', async () => {
    const reported = await until(
      'both have reported',
      async () => (await reportOf('12')) && reportOf('A'),
      40_000,
    );
    expect(reported).toMatchObject({ kind: 'board', state: 'live', font: true, ...size });
    expect(Math.abs(reported.clockSkewMs ?? Infinity)).toBeLessThan(5_000);
    // Some minutes of other tests are enough for what the last but one looks at.
    await reporting.dying.close();
    await offerNewBuild();
  });

  it('moves calmly when somebody is called: no flash, and still within five seconds', async () => {
    const page = await open('board.html?hall=quiet');
    await page.locator('[data-testid=no-calls], [data-testid=newest]').first().waitFor();
    const label = await callAt(quiet, 3);
    await until('the call', async () => (await text(page, 'newest-label')) === label);
    await page.locator('.newest.arriving').waitFor();
    // Screens that report meanwhile are open too, and a browser draws only the page in front.
    await page.bringToFront();
    const begin = await film(page, moments(0, 1_600, 100));
    expect(flashesPerSecond(begin, 100)).toBeLessThanOrEqual(3);
    // The film shows something: the bar does pulse.
    expect(isStill(begin)).toBe(false);
    expect(isStill(await film(page, moments(5_000, 6_500, 500)))).toBe(true);

    const flashing =
      '.newest::before { animation: pulse 200ms step-end infinite !important; width: 40% !important }';
    expect(flashesPerSecond(await film(page, moments(0, 1_200, 50), flashing), 50)).toBeGreaterThan(3);
    await page.close();
  });

  it('tells an open window from a paused one and a closed one also without colours', async () => {
    const frames = new Map<string, Frame>();
    const there = '/halls/quiet/windows/7';
    await quiet.open(7);
    const page = await open('window-display.html?hall=quiet&window=7');
    const shows = async (face: string) => {
      await page.locator(`[data-face=${face}]`).waitFor();
      frames.set(face, await luminanceOf(page));
    };
    await shows('ready');
    await quiet.post(`${there}/pause`, { reason: 'break', minutes: 20 });
    await shows('paused');
    expect(await text(page, 'back')).toMatch(/\d\d:\d\d 恢复/);
    await quiet.post(`${there}/close`, {});
    await shows('closed');
    const pairs = [
      ['ready', 'paused'],
      ['ready', 'closed'],
      ['paused', 'closed'],
    ] as const;
    for (const [one, other] of pairs) {
      const differing = (frames.get(one) ?? []).filter(
        (value, cell) => Math.abs(value - (frames.get(other)?.[cell] ?? 0)) > 0.02,
      );
      expect(differing.length).toBeGreaterThan(30);
    }
    await page.close();
  });

  it('over a window turns inside out for a call, and becomes quiet once somebody is served', async () => {
    const page = await open('window-display.html?hall=center&window=1');
    await page.getByTestId('window-display').waitFor();
    const label = await callAt(hall.api, 1);
    await page.locator('.window-display.inverted').waitFor();
    expect(await text(page, 'label')).toBe(label);
    await until('steady again', async () => (await page.locator('.inverted').count()) === 0);
    expect(await page.getByTestId('window-display').getAttribute('data-face')).toBe('calling');
    const ticket = (await truth()).windows[1]?.ticket;
    await hall.api.act(1, 'start', ticket?.ticketId ?? '');
    await page.locator('[data-face=serving]').waitFor();
    await page.close();
  });

  it('names no service that is sensitive, only numbers', async () => {
    const page = await open('window-display.html?hall=quiet&window=3');
    await page.locator('.serves').waitFor();
    expect(await page.locator('.serves').innerText()).toContain('出入境');
    await hall.database.source.query(`UPDATE services SET is_sensitive = 1 WHERE code = 'exit-entry'`);
    await hall.database.source.query('UPDATE hall_states SET plan_version = plan_version + 1');
    await page.reload();
    await page.getByTestId('window-display').waitFor();
    expect(await page.innerText('body')).not.toContain('出入境');
    await hall.database.source.query('UPDATE services SET is_sensitive = 0');
    await hall.database.source.query('UPDATE hall_states SET plan_version = plan_version + 1');
    await page.close();
  });

  it('shows a recorded day as it was, and says that it is not now', async () => {
    const live = await open('board.html?hall=center');
    await live.getByTestId('newest').waitFor();
    const { businessDay, calls, revision } = await truth();
    const begin = new Date(Math.min(...calls.map(({ at }) => at)) - 60_000);
    const from = begin.toLocaleTimeString('en-GB', {
      timeZone: 'Asia/Shanghai',
      hour: '2-digit',
      minute: '2-digit',
    });
    const page = await open(`board.html?hall=center&replay=${businessDay}&from=${from}`);
    await page.getByRole('button', { name: '60 倍速' }).click();
    await until(
      'the recording has come to now',
      async () => (await page.getByTestId('board').getAttribute('data-revision')) === String(revision),
      60_000,
    );
    expect(await text(page, 'newest-label')).toBe(await text(live, 'newest-label'));
    expect(await text(page, 'newest-window')).toBe(await text(live, 'newest-window'));
    expect(await text(page, 'recorded')).toContain('回放');
    expect(await text(page, 'player-bar')).toMatch(/不是现在[\s\S]*not live/);
    expect(await page.getByTestId('live').count()).toBe(0);
    await Promise.all([live.close(), page.close()]);
  });

  it('is missed within a minute when it dies, and takes a new build while nobody is called', async () => {
    await until('the dead one is missed', async () => (await reportOf('12'))?.state === 'silent', 60_000);
    expect((await reportOf('A'))?.state).toBe('live');
    await until('the new build', () => reporting.loads > 0, 70_000);
    await reporting.board.getByTestId('board').waitFor();
    await reporting.board.close();
  });

  it.each([
    ['board', 'board.html?hall=center'],
    ['set-up', 'board.html?hall=center&setup'],
    ['window-display', 'window-display.html?hall=center&window=2'],
    ['choose-window', 'window-display.html?hall=center'],
  ])('breaks no rule of WCAG 2.2 AA: %s', async (_, path) => {
    const page = await open(path);
    await page
      .locator('[data-testid=board], [data-testid=window-display], [data-testid=choose-window]')
      .first()
      .waitFor();
    const axe = new AxeBuilder({ page }).setLegacyMode().withTags(['wcag2a', 'wcag2aa', 'wcag22aa']);
    const { violations } = await axe.analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.close();
  });
});
