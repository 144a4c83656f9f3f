import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { HallVoice, Spoken, SpokenList } from '#contracts';
import { HallApi, launchBrowser, runHall, screenSizes, smallHall, until, type RunningHall } from '#testing';
import { audibleSeconds, deafToEnds, ear, forget, hearPage, keep, loudest, loudness, onsets } from './ear.js';

const recordings = '.data/voice';
const codes = ['one', 'two', 'heir', 'back', 'ends', 'blocked', 'mute', 'rush'] as const;

jest.setTimeout(120_000);

describe('The voice of a hall, in a browser', () => {
  let hall: RunningHall;
  let browser: Browser;
  let silent: Browser;
  beforeAll(async () => {
    await mkdir(recordings, { recursive: true });
    const halls = codes.map((code) => smallHall({ code, windows: 12, services: 1 }));
    [hall, browser, silent] = await Promise.all([
      runHall({ halls, apps: ['ticketing', 'gateway'], webRoot: `${process.cwd()}/dist/web` }),
      launchBrowser(['--autoplay-policy=no-user-gesture-required']),
      launchBrowser(['--autoplay-policy=document-user-activation-required']),
    ]);
  }, 90_000);
  afterAll(async () => {
    await Promise.all([browser.close(), silent.close()]);
    await hall.close();
  });

  /** A hall of the test's own, with its windows open. */
  const openHall = async (code: (typeof codes)[number], windows = 4) => {
    const api = new HallApi(hall.urlOf('ticketing'), code);
    for (let window = 1; window <= windows; window += 1) await api.open(window);
    return api;
  };
  const openHost = async (code: string, { by = browser, scripts = [ear] } = {}): Promise<Page> => {
    const context = await by.newContext({ viewport: screenSizes.desk, locale: 'zh-CN' });
    for (const script of scripts) await context.addInitScript(script);
    const page = await context.newPage();
    await page.goto(`${hall.urlOf('ticketing')}/voice.html?hall=${code}&zones=A`);
    return page;
  };
  const moodOf = (page: Page) => page.getByTestId('voice').getAttribute('data-mood');
  const isIn = (page: Page, mood: string, patienceMs = 30_000) =>
    until(`the host is ${mood}`, async () => (await moodOf(page)) === mood, patienceMs);
  const call = async (api: HallApi, window: number) => {
    await api.issue('s1');
    return (await api.callNext(window)).body;
  };
  const spoken = async (api: HallApi): Promise<Spoken[]> =>
    (await api.get<SpokenList>(`/halls/${api.hall}/voice/spoken`)).body.spoken;
  const isSaid = (api: HallApi, count: number, outcome: Spoken['outcome'] = 'whole') =>
    until(
      `${count} announcements were ${outcome}`,
      async () => (await spoken(api)).filter((one) => one.outcome === outcome).length >= count,
      90_000,
    );

  it('says a call two seconds after it, with chime, Chinese, Chinese, English, neither clipped nor faint', async () => {
    const api = await openHall('one');
    const page = await openHost('one');
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith('http://127.0.0.1')) foreign.push(request.url());
    });
    await isIn(page, 'quiet');
    await forget(page);
    const { label, calledAt } = await call(api, 3);
    await isIn(page, 'speaking');
    expect(await page.getByTestId('caption').innerText()).toContain(`请 ${label} 号，到 3 号窗口办理。`);
    await page.screenshot({ path: join(recordings, 'speaking.png') });
    await isSaid(api, 1);
    const heard = await hearPage(page);
    await keep(heard, join(recordings, 'announcement.wav'));
    const [line] = await spoken(api);
    const held = Date.parse(line?.from ?? '') - Date.parse(calledAt ?? '');
    expect(held).toBeGreaterThanOrEqual(1_900);
    expect(held).toBeLessThan(5_000);
    const expected = (Date.parse(line?.until ?? '') - Date.parse(line?.from ?? '')) / 1_000;
    expect(expected).toBeGreaterThan(12);
    expect(Math.abs(audibleSeconds(heard) - expected)).toBeLessThan(0.5);
    expect(loudest(heard)).toBeLessThan(0.999);
    expect(loudness(heard)).toBeGreaterThan(0.02);
    expect(loudness(heard)).toBeLessThan(0.3);
    expect(onsets(heard)).toHaveLength(3);
    expect(foreign).toEqual([]);
    await page.context().close();
  });

  it('speaks once where two hosts are open: the other stands by in silence', async () => {
    const api = await openHall('two');
    const pages = await Promise.all([openHost('two'), openHost('two')]);
    await until(
      'one speaks for the zone',
      async () => {
        const moods = await Promise.all(pages.map(moodOf));
        return moods.includes('quiet') && moods.includes('standingBy');
      },
      40_000,
    );
    await Promise.all(pages.map(forget));
    const labels = [await call(api, 1), await call(api, 2), await call(api, 3)].map(({ label }) => label);
    await until(
      'all three were said',
      async () => {
        const said = (await spoken(api)).flatMap((one) => (one.outcome === 'whole' ? one.labels : []));
        return labels.every((label) => said.includes(label));
      },
      90_000,
    );
    const said = (await spoken(api)).flatMap((one) => one.labels);
    expect([...said].sort()).toEqual([...labels].sort());
    const heard = await Promise.all(pages.map(hearPage));
    const seconds = heard.map(audibleSeconds).sort((a, b) => a - b);
    expect(seconds[0]).toBe(0);
    expect(seconds[1]).toBeGreaterThan(5);
    await Promise.all(pages.map((page) => page.context().close()));
  });

  it('is replaced within ten seconds when it dies, and no call is lost', async () => {
    const api = await openHall('heir');
    const first = await openHost('heir');
    await isIn(first, 'quiet');
    const second = await openHost('heir');
    await isIn(second, 'standingBy');
    await forget(second);
    const { label } = await call(api, 1);
    await isIn(first, 'speaking');
    const died = performance.now();
    await crash(first);
    await until('the heir speaks for the zone', async () => (await moodOf(second)) !== 'standingBy');
    expect(performance.now() - died).toBeLessThan(10_000);
    await isSaid(api, 1);
    const lines = (await spoken(api)).map(({ labels, outcome }) => [...labels, outcome]);
    expect(lines).toEqual([
      [label, 'whole'],
      [label, 'cut'],
    ]);
    expect(audibleSeconds(await hearPage(second))).toBeGreaterThan(5);
    await second.context().close();
  });

  it('is handed over at once when its page is closed', async () => {
    const api = await openHall('heir');
    const [first, second] = [await openHost('heir'), await openHost('heir')];
    await until(
      'both are ready',
      async () => {
        const moods = await Promise.all([first, second].map(moodOf));
        return moods.includes('quiet') && moods.includes('standingBy');
      },
      40_000,
    );
    const [host, heir] = (await moodOf(first)) === 'quiet' ? [first, second] : [second, first];
    const closed = performance.now();
    await host.goto('about:blank');
    await isIn(heir, 'quiet');
    expect(performance.now() - closed).toBeLessThan(4_000);
    expect((await api.get<HallVoice>('/halls/heir/voice')).body.zones[0]?.spokenFor).toBe(true);
    await Promise.all([first, second].map((page) => page.context().close()));
  });

  it('keeps silent about a call that is taken back at once, and takes back aloud what was heard', async () => {
    const api = await openHall('back');
    const page = await openHost('back');
    await isIn(page, 'quiet');
    await forget(page);
    const { code } = (await api.issue('s1')).body;
    const slip = (await api.callNext(1)).body;
    await api.act(1, 'retract', slip.id);
    // The person keeps the place at the head; without them the next call is somebody else's.
    await api.post(`/tickets/${code}/cancel`, {});
    const heard = await call(api, 2);
    await isIn(page, 'speaking');
    await api.act(2, 'retract', heard.id);
    await isSaid(api, 2);
    const lines = (await spoken(api)).map(({ text }) => text.zh);
    expect(lines).toEqual([
      `${heard.label} 号请稍候，稍后再叫您。`,
      `请 ${heard.label} 号，到 2 号窗口办理。`,
    ]);
    await page.context().close();
  });

  it('is not silenced by a recording that never says that it ended', async () => {
    const api = await openHall('ends');
    const page = await openHost('ends', { scripts: [ear, deafToEnds] });
    await isIn(page, 'quiet');
    const labels = [(await call(api, 1)).label, (await call(api, 2)).label];
    await isSaid(api, 2, 'cut');
    expect((await spoken(api)).map((one) => one.labels[0]).reverse()).toEqual(labels);
    await page.context().close();
  });

  it('says that the sound has not started, leaves the zone to another host meanwhile, and starts at a touch', async () => {
    const api = await openHall('blocked');
    const page = await openHost('blocked', { by: silent });
    const untouched = await withoutTouch(page);
    await until(
      'the sound is blocked',
      async () => {
        return (await untouched(`document.querySelector('[data-mood]')?.dataset.mood`)) === 'blocked';
      },
      30_000,
    );
    expect(await untouched(`document.querySelector('[role=status]').innerText`)).toMatch(
      /声音未启动，请点一下[\s\S]*tap once/,
    );
    expect((await api.get<HallVoice>('/halls/blocked/voice')).body.zones[0]?.spokenFor).toBe(false);
    const button = `document.querySelector('[data-testid=start-sound]').getBoundingClientRect()`;
    const [x, y] = [await untouched(`${button}.x`), await untouched(`${button}.y`)];
    await page.mouse.click(Number(x) + 20, Number(y) + 20);
    await isIn(page, 'quiet');
    await forget(page);
    await call(api, 1);
    await isSaid(api, 1);
    expect(audibleSeconds(await hearPage(page))).toBeGreaterThan(10);
    await page.context().close();
  });

  it('is muted with a reason, says so, lets calls pass, and speaks again', async () => {
    const api = await openHall('mute');
    const page = await openHost('mute');
    await isIn(page, 'quiet');
    await forget(page);
    await page.getByTestId('mute').click();
    await page.getByTestId('mute-event').click();
    await isIn(page, 'muted');
    expect(await page.getByRole('status').innerText()).toMatch(/现场活动[\s\S]*until \d\d:\d\d/);
    await page.screenshot({ path: join(recordings, 'muted.png') });
    const { id } = await call(api, 1);
    await until('its turn has passed', async () => {
      const waiting = page.getByTestId('voice-waiting');
      return (await waiting.getAttribute('data-count')) === '1';
    });
    await until('nothing waits any more', async () => {
      const waiting = page.getByTestId('voice-waiting');
      return (await waiting.getAttribute('data-count')) === '0';
    });
    expect(await spoken(api)).toEqual([]);
    expect(audibleSeconds(await hearPage(page))).toBe(0);
    await page.getByTestId('unmute').click();
    await isIn(page, 'quiet');
    await api.act(1, 'recall', id);
    await isSaid(api, 1);
    expect((await spoken(api))[0]?.text.zh).toMatch(/^再次呼叫/);
    await page.context().close();
  });

  it('in a rush of twelve calls says each of them, some together, and shows who waits', async () => {
    const api = await openHall('rush', 12);
    const page = await openHost('rush');
    await isIn(page, 'quiet');
    const labels: string[] = [];
    for (let window = 1; window <= 12; window += 1) labels.push((await call(api, window)).label);
    await isIn(page, 'speaking');
    await page.screenshot({ path: join(recordings, 'rush.png') });
    await until(
      'everybody was called',
      async () =>
        (await spoken(api)).filter(({ outcome }) => outcome === 'whole').flatMap((one) => one.labels)
          .length >= 12,
      110_000,
    );
    const lines = (await spoken(api)).reverse();
    expect(lines.flatMap((one) => one.labels)).toEqual(labels);
    expect(lines.length).toBeLessThan(6);
    expect(lines.some(({ text }) => text.zh.includes('请分别到'))).toBe(true);
    await page.context().close();
  });
});

/** Looks at a page without what counts as a touch: whatever Playwright evaluates itself does. */
async function withoutTouch(page: Page): Promise<(expression: string) => Promise<unknown>> {
  const session = await page.context().newCDPSession(page);
  return async (expression) => {
    const asked = { expression, userGesture: false, returnByValue: true };
    return (await session.send('Runtime.evaluate', asked)).result.value as unknown;
  };
}

/** The process of the page dies, as in a power cut: nothing is said to anybody. */
async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
}
