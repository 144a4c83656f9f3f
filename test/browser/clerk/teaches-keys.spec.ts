import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser, screenSizes, until, type RunningHall } from '#testing';
import { brokenRules } from '../broken-rules.js';
import { arrive, ClerkPage, openEmptyHall } from './clerk-page.js';

jest.setTimeout(60_000);

describe('A clerk teaches the console', () => {
  let hall: RunningHall;
  let browser: Browser;
  let context: BrowserContext;
  beforeAll(async () => {
    [hall, browser] = await Promise.all([openEmptyHall(), launchBrowser()]);
    context = await browser.newContext({ viewport: screenSizes.desk, locale: 'zh-CN' });
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await hall.close();
  });

  const openKeys = async (clerk: ClerkPage) => {
    await clerk.press('Shift+F1');
    await clerk.shown('keys-panel').waitFor();
  };

  it('a key by pressing it and choosing what it means; it stays so after a reload', async () => {
    const clerk = await ClerkPage.open(browser, hall, 1, { context });
    await openKeys(clerk);
    expect(await brokenRules(clerk.page)).toEqual([]);
    await clerk.shown('learn').press('Enter');
    await clerk.shown('learn-mode').waitFor();
    expect(await brokenRules(clerk.page)).toEqual([]);
    // F11 belongs to the browser, whoever wants it.
    await clerk.page.keyboard.press('F11');
    await clerk.shown('learn-mode').getByText('不能改').waitFor();
    await clerk.page.keyboard.press('q');
    await clerk.shown('learn-command').selectOption('help');
    expect(await brokenRules(clerk.page)).toEqual([]);
    await clerk.shown('learn-save').press('Enter');
    expect(await clerk.shown('keys-panel').getByTestId('keys-of-help').innerText()).toMatch(/Q\s*F9/);
    expect((await clerk.desk()).help).toBeNull();
    await clerk.page.reload();
    await clerk.shown('console').waitFor();
    expect(await clerk.shown('help').locator('kbd').innerText()).toBe('Q');
    await clerk.press('q');
    await clerk.shown('help-asked').waitFor();
    await clerk.close();
  });

  it('takes a key from whoever had it, and says so before', async () => {
    const clerk = await ClerkPage.open(browser, hall, 2, { context });
    await openKeys(clerk);
    await clerk.shown('learn').press('Enter');
    await clerk.page.keyboard.press('F2');
    await clerk.shown('learn-command').selectOption('why');
    await clerk.page.getByText('现在是“重呼”，保存后不再是').waitFor();
    await clerk.shown('learn-save').press('Enter');
    expect(await clerk.shown('keys-panel').getByTestId('keys-of-recall').innerText()).not.toContain('F2');
    await clerk.shown('usual-keys').press('Enter');
    expect(await clerk.shown('keys-panel').getByTestId('keys-of-recall').innerText()).toContain('F2');
    await clerk.close();
  });

  it('that single keys and function keys mean nothing here', async () => {
    await arrive(hall, 'exit-entry', 2);
    const clerk = await ClerkPage.open(browser, hall, 4, { context });
    await openKeys(clerk);
    await clerk.shown('singleKeys').uncheck();
    await clerk.shown('functionKeys').uncheck();
    await clerk.page.keyboard.press('Escape');
    expect(await clerk.shown('walkUp').locator('kbd').count()).toBe(0);
    expect(await clerk.shown('recall').locator('kbd').count()).toBe(0);
    await clerk.press('w', 'Numpad1', 'NumpadSubtract', 'F5', 'F9');
    const { ticket, state, help } = await clerk.desk();
    expect({ ticket, state, help }).toEqual({ ticket: null, state: 'open', help: null });
    // Enter writes nothing, and so goes on meaning the red button.
    await clerk.press('Enter');
    await clerk.personIs('called');
    await clerk.shown('keys').click();
    await clerk.shown('usual-keys').press('Enter');
    await clerk.close();
  });

  it('nothing while somebody types in a field', async () => {
    const clerk = await ClerkPage.open(browser, hall, 5, { context });
    await clerk.press('F10');
    await clerk.shown('why-first').waitFor();
    await clerk.page.keyboard.type('w015p+-*/');
    expect(await clerk.shown('why-first').inputValue()).toBe('w015p+-*');
    const { ticket, state } = await clerk.desk();
    expect({ ticket, state }).toEqual({ ticket: null, state: 'open' });
    await clerk.close();
  });

  it('and prints the card of the keys as they are now', async () => {
    const clerk = await ClerkPage.open(browser, hall, 6, { context });
    await openKeys(clerk);
    await clerk.page.evaluate(
      "addEventListener('beforeprint', () => { document.title = 'printing ' + document.body.dataset.sheet; })",
    );
    await clerk.shown('print-card').press('Enter');
    await until('it is printed', async () => (await clerk.page.title()) === 'printing card');
    const card = (await clerk.shown('sheet-card').textContent()) ?? '';
    expect(card).toMatch(/6 号窗口按键卡.*重呼F2小键盘 \+/);
    await clerk.close();
  });
});
