import type { Browser } from 'playwright-core';
import { launchBrowser, type RunningHall } from '#testing';
import { brokenRules } from '../broken-rules.js';
import { arrive, ClerkPage, openEmptyHall } from './clerk-page.js';

jest.setTimeout(60_000);

describe('A clerk who never touches the mouse calls', () => {
  let hall: RunningHall;
  let browser: Browser;
  beforeAll(async () => {
    [hall, browser] = await Promise.all([openEmptyHall(), launchBrowser()]);
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await hall.close();
  });

  it('one person after the other, with two keys each, and the button says each time what it will do', async () => {
    const [first, second] = await arrive(hall, 'exit-entry', 3);
    const clerk = await ClerkPage.come(browser, hall, 1);
    await clerk.shown('console').waitFor();
    const says = async (text: string) => expect(await clerk.shown('primary').innerText()).toContain(text);

    await says('开放窗口');
    expect(await clerk.keysFor(() => clerk.press('Enter'))).toBe(1);
    await says(`呼叫下一位 ${first}`);
    await clerk.press('Enter');
    await says(`开始办理 ${first}`);
    await clerk.press('Enter');
    await says(`办结并呼叫 ${second}`);
    const cycle = await clerk.keysFor(async () => {
      await clerk.press('Enter');
      await clerk.personIs('called');
      await clerk.press('Enter');
      await clerk.personIs('serving');
    });
    expect(cycle).toBe(2);
    expect(await clerk.label()).toBe(second);
    expect((await clerk.desk()).finishedToday).toBe(1);
    expect(clerk.complaints).toEqual([]);
    await clerk.close();
  });

  it('again with one key, and gives up with one key, once there was time to come', async () => {
    await arrive(hall, 'household', 1);
    const clerk = await ClerkPage.open(browser, hall, 9);
    await clerk.press('Enter');
    await clerk.personIs('called');
    expect(await clerk.keysFor(() => clerk.press('F2'))).toBe(1);
    await clerk.says('第 2 次');
    expect(await clerk.shown('fact-calls').innerText()).toBe('2 / 3');
    // Too early: the button counts, and its key says so instead of doing nothing.
    await clerk.page.locator('[data-testid=miss]:enabled').waitFor();
    expect(await clerk.keysFor(() => clerk.press('F4'))).toBe(1);
    await clerk.personIs('none');
    await clerk.undo();
    await clerk.personIs('called');
    await clerk.press('F4');
    await clerk.says('已过号');
    await clerk.close();
  });

  it('and takes the call back: the person has the old place, and the hall is told to wait', async () => {
    const clerk = await ClerkPage.open(browser, hall, 10);
    const [label] = await arrive(hall, 'household', 2);
    await clerk.shown('next-ticket').first().waitFor();
    await clerk.press('Enter');
    await clerk.personIs('called');
    expect(await clerk.shown('undo').innerText()).toMatch(new RegExp(`撤回：呼叫 ${label}\\s+Ctrl\\+Z`));
    await clerk.page.getByText('将播报“请稍候”').waitFor();
    expect(await brokenRules(clerk.page)).toEqual([]);
    await clerk.undo();
    await clerk.personIs('none');
    expect((await clerk.desk()).next[0]?.label).toBe(label);
    await clerk.press('Control+z');
    await clerk.says('没有可以撤回的操作');
    await clerk.close();
  });

  it('the next person by one slip too early, and takes both steps back', async () => {
    const [first] = await arrive(hall, 'commerce', 2);
    const clerk = await ClerkPage.open(browser, hall, 11);
    const label = await clerk.callAndStart();
    expect(label).toBe(first);
    await clerk.press('Enter');
    await clerk.personIs('called');
    await clerk.undo();
    await clerk.personIs('serving');
    expect(await clerk.label()).toBe(first);
    expect((await clerk.desk()).finishedToday).toBe(0);
    await clerk.close();
  });

  describe('by number', () => {
    it('on the number pad: "002 Enter" calls that one out of turn', async () => {
      const labels = await arrive(hall, 'market', 3);
      const clerk = await ClerkPage.open(browser, hall, 14);
      const keys = await clerk.keysFor(() => clerk.press('Numpad0', 'Numpad0', 'Numpad2'));
      expect(keys).toBe(3);
      expect(await clerk.shown('primary').innerText()).toContain('呼叫 002 号');
      await clerk.press('NumpadEnter');
      await clerk.personIs('called');
      expect(await clerk.label()).toBe(labels[1]);
      await clerk.close();
    });

    it('while somebody is served: one question with two names, and staying does not restart the clock', async () => {
      const clerk = await ClerkPage.come(browser, hall, 14);
      // Somebody else works there now; taking over has to be meant.
      await clerk.shown('sit').press('Enter');
      await clerk.personIs('called');
      await clerk.press('Enter');
      await clerk.personIs('serving');
      const { ticket } = await clerk.desk();

      await clerk.press('Numpad1', 'NumpadEnter');
      await clerk.shown('switch-panel').waitFor();
      expect(await brokenRules(clerk.page)).toEqual([]);
      await clerk.press('1');
      expect((await clerk.desk()).ticket).toEqual(ticket);

      await clerk.press('Numpad3', 'NumpadEnter', '2');
      await clerk.personIs('called');
      expect((await clerk.desk()).ticket?.label).toBe('D003');
      await clerk.says(`${ticket?.label} 已办结`);
      await clerk.close();
    });

    it('that nobody here has: the console says so', async () => {
      const clerk = await ClerkPage.open(browser, hall, 15);
      await clerk.press('9', '9', '9', 'Enter');
      await clerk.says('999');
      expect(await clerk.shown('status').getAttribute('data-tone')).toBe('problem');
      await clerk.close();
    });
  });

  it('nobody, but serves somebody without a number with two keys', async () => {
    const clerk = await ClerkPage.open(browser, hall, 7);
    const keys = await clerk.keysFor(async () => {
      await clerk.press('w');
      await clerk.page.getByRole('option').nth(1).getByText('出入境证件').waitFor();
      await clerk.press('2');
    });
    expect(keys).toBe(2);
    await clerk.personIs('serving');
    const { ticket } = await clerk.desk();
    expect(ticket).toMatchObject({ source: 'counter', service: 'exit-entry' });
    await clerk.press('End');
    await clerk.personIs('none');
    expect((await clerk.desk()).finishedToday).toBe(1);
    await clerk.close();
  });

  it.each([
    ['zh-CN', 26, 'bidding'],
    ['en-GB', 27, 'joint'],
  ] as const)('in %s with nobody and with 30 people: nothing sticks out', async (locale, window, service) => {
    const clerk = await ClerkPage.open(browser, hall, window, { locale });
    expect(await brokenRules(clerk.page)).toEqual([]);
    await arrive(hall, service, 30);
    await clerk.shown('next-ticket').nth(4).waitFor();
    await clerk.press('Enter');
    await clerk.press('Enter');
    await clerk.personIs('serving');
    expect(await brokenRules(clerk.page)).toEqual([]);
    await clerk.close();
  });
});
