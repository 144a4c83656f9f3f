import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { BoardSnapshot, type IssuedTicket } from '#contracts';
import { center } from '#demo';
import {
  freePort,
  inLanes,
  launchBrowser,
  openPage,
  runHall,
  startApp,
  startProxy,
  until,
  type RunningHall,
  type TcpProxy,
  type TestProcess,
} from '#testing';
import { simulate } from '../e2e/simulating/simulator.js';
import { pictureFolder } from './lived-in-hall.js';

jest.setTimeout(180_000);

/** Twenty seconds after the last proof, and what a busy machine takes to draw a page that looks at its age once a second. */
const saidWithinMs = 23_000;

/** The wall of a lobby, and a hand before it: what each shows, on which size, and by which sign it says it is not live. */
const wall = [
  ['hall', 'board.html?hall=center', { width: 960, height: 540 }, 'stale'],
  ['zone-a', 'board.html?hall=center&zones=A', { width: 540, height: 960 }, 'stale'],
  ['zones-b-c', 'board.html?hall=center&zones=B,C', { width: 960, height: 540 }, 'stale'],
  ['strip', 'board.html?hall=center&zones=D', { width: 960, height: 180 }, 'stale'],
  ['window', 'window-display.html?hall=center&window=1', { width: 640, height: 400 }, 'stale'],
  ['phone', 't/', { width: 390, height: 844 }, 'phone-old'],
] as const;
type Screen = (typeof wall)[number][0];

/**
 * The simulated rush on everything that can show it. Then the network goes the worst way: nothing is closed and nothing
 * refused, packets are swallowed, and neither side is told.
 */
describe('A wall of boards, a window display and a phone', () => {
  let hall: RunningHall;
  let browser: Browser;
  let gateway: TestProcess;
  let cables: TcpProxy[];
  let rush: Promise<unknown>;
  let ticket: IssuedTicket;
  const end = new AbortController();
  const pages = new Map<Screen, Page>();

  beforeAll(async () => {
    await mkdir(pictureFolder, { recursive: true });
    const webRoot = `${process.cwd()}/dist/web`;
    const port = await freePort();
    const live = await startProxy(`http://127.0.0.1:${port}`);
    const extra = { GATEWAY_PUBLIC_PORT: new URL(live.url).port };
    hall = await runHall({ halls: [center], apps: ['ticketing'], webRoot, extra });
    await hall.database.source.query('UPDATE halls SET miss_after_seconds = 1');
    gateway = await startApp('gateway', hall.env, port);
    cables = [live, await startProxy(hall.urlOf('ticketing'))];
    browser = await launchBrowser();
    // The holder of the phone comes behind so many that they still wait when the test is over.
    await inLanes(60, 8, () => hall.api.issue('exit-entry'));
    ticket = (await hall.api.issue('exit-entry')).body;
    const day = { SIM_HALLS: 'center', SIM_SEED: '7', SIM_SPEED: '20', SIM_MINUTES: '600' };
    rush = simulate(hall.urlOf('ticketing'), day, end.signal);
    rush.catch(() => undefined);
    for (const [name, path, size] of wall) {
      const address = `${cables[1]?.url ?? ''}${path === 't/' ? `t/${ticket.code}` : path}`;
      pages.set(name, (await openPage(browser, address, size)).page);
    }
  }, 150_000);
  afterAll(async () => {
    end.abort();
    await rush;
    await browser.close();
    await Promise.all(cables.map((cable) => cable.close()));
    await gateway.stop();
    await hall.close();
  });

  const page = (name: Screen): Page => pages.get(name) as Page;
  const board = () =>
    until('the hall answers', async () => {
      const { status, body } = await hall.api.get('/halls/center/board');
      return status === 200 && BoardSnapshot.parse(body).board;
    });
  const revisionOn = async (name: Screen) =>
    Number(await page(name).locator('[data-revision]').first().getAttribute('data-revision'));
  // A font that hangs in a cut cable must not keep a picture waiting: what is seen then is what the hall sees.
  process.env['PW_TEST_SCREENSHOT_NO_FONTS_READY'] = '1';
  /** One after the other: a browser draws only the page in front. */
  const shoot = async (state: string) => {
    for (const [name] of wall) {
      await page(name).bringToFront();
      await page(name).screenshot({ path: join(pictureFolder, `wall-${name}-${state}.png`) });
    }
  };
  const says = (name: Screen, sign: string) => page(name).getByTestId(sign).isVisible();

  it('show the rush live, each its own part of it, and none ever goes back', async () => {
    for (const name of ['hall', 'zone-a', 'zones-b-c', 'strip'] as const)
      await page(name).getByTestId('newest-label').waitFor({ timeout: 60_000 });
    const ahead = async () => (await hall.api.ticket(ticket.code)).body.ahead ?? 0;
    await page('phone').getByTestId('phone-ahead').waitFor();
    const before = await ahead();
    const shown: number[] = [];
    const begin = (await board()).revision;
    await until(
      'a hundred things have happened',
      async () => {
        shown.push(await revisionOn('hall'));
        return (shown.at(-1) ?? 0) > begin + 100;
      },
      60_000,
    );
    expect(shown).toEqual([...shown].sort((a, b) => a - b));
    for (const [name] of wall.slice(0, 5)) {
      const truth = (await board()).revision;
      await until(`${name} has come that far`, async () => (await revisionOn(name)) >= truth, 10_000);
    }
    // The phone's place has come nearer, and it says so.
    await until('the line has moved', async () => (await ahead()) < before, 30_000);
    await until('the phone has seen it', async () =>
      (await page('phone').getByTestId('phone-ahead').innerText()).includes(String(await ahead())),
    );
    // What a board of a zone shows as its newest call is a call of its zone.
    const windows = new Map(center.windows.map(({ number, zone }) => [String(number), zone]));
    const newest = await page('zone-a').getByTestId('newest-window').innerText();
    expect(windows.get(newest)).toBe('A');
    for (const [name, , , sign] of wall) expect([name, await says(name, sign)]).toEqual([name, false]);
    await shoot('live');
  });

  it('say within twenty seconds that they are not live, when all packets are swallowed, and not at once', async () => {
    const held = await revisionOn('hall');
    cables.forEach((cable) => cable.silence());
    const silenced = Date.now();
    await until('some time has passed', () => Date.now() - silenced > 8_000, 10_000);
    for (const [name, , , sign] of wall) expect([name, await says(name, sign)]).toEqual([name, false]);
    await Promise.all(
      wall.map(([name, , , sign]) => page(name).getByTestId(sign).waitFor({ timeout: saidWithinMs })),
    );
    expect(Date.now() - silenced).toBeLessThan(saidWithinMs);
    // The hall has gone on meanwhile: so there was something to be wrong about.
    expect((await board()).revision).toBeGreaterThan(held);
    await shoot('not-live');
  });

  it('are right again by themselves', async () => {
    cables.forEach((cable) => cable.restore());
    const truth = (await board()).revision;
    for (const [name, , , sign] of wall) {
      await until(`${name} is live again`, async () => !(await says(name, sign)), 30_000);
      if (name !== 'phone')
        await until(`${name} is at the truth`, async () => (await revisionOn(name)) >= truth, 15_000);
    }
    await shoot('live-again');
  });

  it('go on over HTTP when only the live channel is swallowed, and nobody notices', async () => {
    cables[0]?.silence();
    const begin = (await board()).revision;
    await until('the board has heard of more', async () => (await revisionOn('hall')) > begin + 5, 30_000);
    for (const [name, , , sign] of wall) expect([name, await says(name, sign)]).toEqual([name, false]);
    cables[0]?.restore();
  });
});
