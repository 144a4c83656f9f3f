import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import type { ServiceList, WindowDesk } from '#contracts';
import { launchBrowser, openPage, screenSizes, until, type RunningHall } from '#testing';
import { openLivedInHall } from './lived-in-hall.js';

jest.setTimeout(60_000);

/** Free in the lived-in hall, so that nobody else calls from its line. */
const quietWindow = 10;

/** Rules of WCAG 2.2 AA that the page breaks as it is shown now. */
async function brokenRules(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().withTags(['wcag2a', 'wcag2aa', 'wcag22aa']);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

describe('A clerk who never touches the mouse', () => {
  let hall: RunningHall;
  let browser: Browser;
  beforeAll(async () => {
    [hall, browser] = await Promise.all([openLivedInHall(), launchBrowser()]);
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await hall.close();
  });

  const open = (path: string, size: keyof typeof screenSizes) =>
    openPage(browser, `${hall.urlOf('ticketing')}${path}`, screenSizes[size], { locale: 'zh-CN' });

  const desk = async () => (await hall.api.get<WindowDesk>(`/halls/center/windows/${quietWindow}`)).body;
  const waitingFor = async (service: string) => {
    const { body } = await hall.api.get<ServiceList>('/halls/center/services');
    return body.services.find(({ code }) => code === service)?.waiting ?? 0;
  };

  /** What the page and the system both say about the person at the window. */
  const personIs = (page: Page, state: 'none' | 'called' | 'serving') =>
    until(`the person is ${state}`, async () => {
      const shown = await page.getByTestId('person').getAttribute('data-state');
      return shown === state && ((await desk()).ticket?.state ?? 'none') === state;
    });
  const press = async (page: Page, ...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const settled = (page: Page) => page.locator('[data-testid=primary][aria-disabled=false]').waitFor();
  const callAndStart = async (page: Page) => {
    await press(page, 'Enter');
    await personIs(page, 'called');
    await settled(page);
    await press(page, 'Enter');
    await personIs(page, 'serving');
    await settled(page);
  };

  const openConsole = async () => {
    const opened = await open(`/clerk.html?hall=center&window=${quietWindow}`, 'desk');
    await opened.page.getByTestId('console').waitFor();
    return opened;
  };

  it('opens the window, calls, and takes the call back', async () => {
    for (const service of ['household', 'household', 'household']) await hall.api.issue(service);
    const { page, complaints } = await openConsole();
    await press(page, 'Enter');
    await page.locator('[data-testid=console][data-state=open]').waitFor();
    await settled(page);

    await press(page, 'Enter');
    await personIs(page, 'called');
    await settled(page);
    const label = await page.getByTestId('current-label').innerText();
    expect(await page.getByTestId('retract').innerText()).toMatch(new RegExp(`撤回 ${label}\\s+Ctrl\\+Z`));
    expect(await page.getByTestId('retract-seconds').innerText()).toMatch(/^\d+ 秒$/);
    await press(page, 'Control+z');
    await personIs(page, 'none');
    expect((await desk()).next[0]?.label).toBe(label);
    expect(await page.getByTestId('status').innerText()).toContain(`已撤回 ${label}`);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('says why a call cannot be taken back any more', async () => {
    const { page } = await openConsole();
    await press(page, 'Enter');
    await personIs(page, 'called');
    await settled(page);
    await press(page, 'F2');
    await page.getByTestId('retract').waitFor({ state: 'detached' });
    await settled(page);
    await press(page, 'Control+z');
    await page.locator('[data-testid=status][data-tone=problem]').getByText('不能撤回').waitFor();
    await settled(page);
    await press(page, 'F4');
    await personIs(page, 'none');
    await page.close();
  });

  it('puts somebody on hold for a reason, and takes that person back', async () => {
    const { page, complaints } = await openConsole();
    await callAndStart(page);
    const label = await page.getByTestId('current-label').innerText();
    await press(page, 'F7');
    expect(await brokenRules(page)).toEqual([]);
    await press(page, 'Escape');
    expect(await page.getByTestId('hold-panel').count()).toBe(0);
    await press(page, 'F7', '2');
    await personIs(page, 'none');
    expect(await page.getByTestId('status').innerText()).toContain(`${label} 已挂起（交费）`);
    expect((await desk()).held.map((held) => held.label)).toEqual([label]);
    expect(await page.getByTestId('held-ticket').innerText()).toBe(label);
    await settled(page);

    await press(page, 'F8');
    await page.getByTestId('held').waitFor({ state: 'detached' });
    expect((await desk()).next[0]?.label).toBe(label);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('sends somebody on to another service that is found by typing', async () => {
    const { page, complaints } = await openConsole();
    await callAndStart(page);
    const before = await waitingFor('exit-entry');
    await press(page, 'F6');
    await page.getByTestId('choice').first().waitFor();
    expect(await brokenRules(page)).toEqual([]);
    await page.keyboard.type('exit-en');
    await until('two services fit', async () => (await page.getByTestId('choice').count()) === 2);
    await press(page, 'ArrowDown', 'ArrowUp');
    const chosen = page.getByRole('option', { selected: true });
    expect(await chosen.getAttribute('data-choice')).toBe('exit-entry');
    expect(await chosen.innerText()).toContain(`等候 ${before} 人`);
    // This Enter belongs to the panel: it sends on, and does not finish and call.
    await press(page, 'Enter');
    await personIs(page, 'none');
    expect(await waitingFor('exit-entry')).toBe(before + 1);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('cannot put on hold, send on or resume when there is nobody to do it with', async () => {
    const { page } = await openConsole();
    await personIs(page, 'none');
    for (const action of ['hold', 'transfer', 'resume', 'recall'])
      expect(await page.getByTestId(action).isDisabled()).toBe(true);
    await press(page, 'F6', 'F7', 'F8');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.close();
  });

  describe('and the holder with a phone', () => {
    const issue = async () => (await hall.api.issue('bidding')).body;
    const statusOf = async (code: string) => (await hall.api.ticket(code)).body;
    const isNow = (page: Page, state: string) =>
      page.locator(`[data-testid=phone][data-state=${state}]`).waitFor();

    it('lets five people pass', async () => {
      const { code } = await issue();
      for (let behind = 0; behind < 6; behind += 1) await issue();
      const { ahead } = await statusOf(code);
      const { page, complaints } = await open(`/t/${code}`, 'phone');
      await page.getByTestId('defer').click();
      await page.getByTestId('own-said').getByText('好的').waitFor();
      // A nervous finger: five people pass, not ten.
      await page.getByTestId('defer').click();
      expect((await statusOf(code)).ahead).toBe((ahead ?? 0) + 5);
      expect(complaints).toEqual([]);
      await page.close();
    });

    it('gives the number back, and is asked once', async () => {
      const { code } = await issue();
      const { page } = await open(`/t/${code}`, 'phone');
      await page.getByTestId('cancel').click();
      expect(await brokenRules(page)).toEqual([]);
      await page.getByTestId('cancel-keep').click();
      expect((await statusOf(code)).state).toBe('waiting');
      await page.getByTestId('cancel').click();
      await page.getByTestId('cancel-yes').click();
      await isNow(page, 'abandoned');
      await page.getByTestId('phone-abandoned').getByText('号码已取消').waitFor();
      expect((await statusOf(code)).state).toBe('abandoned');
      await page.close();
    });

    it('comes back after a miss', async () => {
      const { code, label } = await issue();
      await missAt(26, label);
      const { page } = await open(`/t/${code}`, 'phone');
      await isNow(page, 'missed');
      await page.getByText('30 分钟内有效').waitFor();
      expect(await brokenRules(page)).toEqual([]);
      await page.getByTestId('rejoin').click();
      await isNow(page, 'waiting');
      await page.getByTestId('own-said').getByText('已重新排队').waitFor();
      expect((await statusOf(code)).state).toBe('waiting');
      await page.close();
    });
  });

  /** Everybody before is served at once, then this one is called and does not come. */
  async function missAt(window: number, label: string): Promise<void> {
    const { ticket } = (await hall.api.get<WindowDesk>(`/halls/center/windows/${window}`)).body;
    if (ticket) await hall.api.act(window, 'finish', ticket.id);
    let called = (await hall.api.callNext(window)).body;
    while (called.label !== label) {
      await hall.api.act(window, 'finish', called.id);
      called = (await hall.api.callNext(window)).body;
    }
    await hall.api.act(window, 'miss', called.id);
  }
});
