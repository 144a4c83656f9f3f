import type { Browser } from 'playwright-core';
import { launchBrowser, until, type RunningHall } from '#testing';
import { brokenRules } from '../broken-rules.js';
import { arrive, ClerkPage, openEmptyHall } from './clerk-page.js';

jest.setTimeout(60_000);

describe('A clerk who never touches the mouse, with somebody at the window,', () => {
  let hall: RunningHall;
  let browser: Browser;
  let clerk: ClerkPage;
  beforeAll(async () => {
    [hall, browser] = await Promise.all([openEmptyHall(), launchBrowser()]);
    await hall.api.open(20);
    await hall.api.open(12);
    clerk = await ClerkPage.open(browser, hall, 3);
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await hall.close();
  });

  let label = '';
  beforeEach(async () => {
    if ((await clerk.desk()).ticket) return;
    await arrive(hall, 'exit-entry', 1);
    await clerk.shown('next-ticket').first().waitFor();
    label = await clerk.callAndStart();
  });
  afterEach(() => {
    expect(clerk.complaints).toEqual([]);
  });

  const shownPapers = async () => {
    const states = await clerk
      .shown('paper')
      .evaluateAll((boxes) =>
        boxes.map((box) => (box as unknown as { ariaChecked: string }).ariaChecked === 'true'),
      );
    return states.flatMap((seen, place) => (seen ? [place + 1] : []));
  };
  const knownPapers = (papers: readonly string[] | null) =>
    until(`the system knows of ${String(papers)}`, async () => {
      return JSON.stringify((await clerk.desk()).ticket?.papers ?? null) === JSON.stringify(papers);
    });

  it('ticks papers as fast as the keys go, and takes a tick back', async () => {
    await clerk.page.keyboard.type('134');
    expect(await shownPapers()).toEqual([1, 3, 4]);
    await knownPapers(['id-card', 'photo', 'form']);
    expect(await clerk.shown('papers-missing').innerText()).toBe('还缺 3 份');
    await clerk.page.keyboard.type('3');
    await knownPapers(['id-card', 'form']);
    await clerk.says('没有“照片回执”');
    await clerk.undo();
    await knownPapers(['id-card', 'photo', 'form']);
    expect(await shownPapers()).toEqual([1, 3, 4]);
    expect(await brokenRules(clerk.page)).toEqual([]);
  });

  it('prints with one key what is missing, for the person to take along', async () => {
    await clerk.page.evaluate(
      "addEventListener('beforeprint', () => { document.title = 'printing ' + document.body.dataset.sheet; })",
    );
    expect(await clerk.keysFor(() => clerk.press('p'))).toBe(1);
    await until('it is printed', async () => (await clerk.page.title()) === 'printing tips');
    const sheet = clerk.shown('sheet-tips');
    expect(await sheet.isVisible()).toBe(false);
    const text = (await sheet.textContent()) ?? '';
    expect(text).toContain(label);
    expect(text).toMatch(/您还缺 3 份材料/);
    expect(text).toMatch(/☑.*居民身份证/);
    expect(text).toMatch(/☐.*Household register/);
  });

  it('puts on hold for a reason with two keys, takes that back, holds for twenty minutes, and resumes', async () => {
    await clerk.press('F7');
    expect(await brokenRules(clerk.page)).toEqual([]);
    await clerk.press('Escape');
    expect(await clerk.shown('hold-panel').count()).toBe(0);
    expect(await clerk.keysFor(() => clerk.press('F7', '2'))).toBe(2);
    await clerk.personIs('none');
    await clerk.says(`${label} 已挂起（交费）`);
    await clerk.undo();
    await clerk.personIs('serving');

    await clerk.press('F7', 'ArrowRight', 'ArrowRight', 'Enter');
    await clerk.says('20 分后返回');
    const [held] = (await clerk.desk()).held;
    expect(held).toMatchObject({ label, holdReason: 'document' });
    expect(Date.parse(held?.holdUntil ?? '') - Date.parse(held?.heldSince ?? '')).toBe(20 * 60_000);
    expect(await clerk.shown('held').innerText()).toContain('20 分后返回');

    expect(await clerk.keysFor(() => clerk.press('F8'))).toBe(1);
    await clerk.shown('held').waitFor({ state: 'detached' });
    expect((await clerk.desk()).next[0]?.label).toBe(label);
    await clerk.undo();
    await clerk.shown('held').waitFor();
  });

  it('resumes one of several from a list', async () => {
    await clerk.press('F7', '3');
    await clerk.personIs('none');
    expect((await clerk.desk()).held).toHaveLength(2);
    await clerk.press('F8');
    await clerk.shown('resume-panel').waitFor();
    expect(await clerk.shown('choice').allInnerTexts()).toEqual([
      expect.stringContaining('补材料'),
      expect.stringContaining('等同事'),
    ]);
    expect(await brokenRules(clerk.page)).toEqual([]);
    await clerk.press('2');
    await until('one is left', async () => (await clerk.desk()).held.length === 1);
    await clerk.press('F8');
    await until('nobody is left', async () => (await clerk.desk()).held.length === 0);
  });

  it('sends on to a service that is found by two letters, after seeing who is ahead there', async () => {
    await arrive(hall, 'transport', 2);
    const keys = await clerk.keysFor(async () => {
      await clerk.press('F6');
      await clerk.shown('choice').first().waitFor();
      await clerk.press('t', 'r');
    });
    expect(keys).toBe(3);
    const chosen = clerk.page.getByRole('option', { selected: true });
    await until('the service is found', async () => (await chosen.getAttribute('data-choice')) !== null);
    await clerk.page.keyboard.type('ansport');
    await until('it is chosen', async () => (await chosen.getAttribute('data-choice')) === 'transport');
    // Who came before both others keeps that.
    expect(await chosen.innerText()).toMatch(/前面 0 人\s+1 个窗口开放/);
    expect(await brokenRules(clerk.page)).toEqual([]);
    await clerk.press('Enter');
    await clerk.personIs('none');
    await clerk.says('号码和取号时间不变');
    await clerk.undo();
    await clerk.personIs('serving');
    expect(await clerk.label()).toBe(label);
  });

  it('sends on to one window by its number, which then alone may call', async () => {
    const keys = await clerk.keysFor(async () => {
      await clerk.press('F6');
      await clerk.shown('choice').first().waitFor();
      await clerk.press('1', '2', 'Enter');
    });
    expect(keys).toBe(4);
    await clerk.personIs('none');
    const other = await ClerkPage.come(browser, hall, 12);
    await other.shown('sit').press('Enter');
    await other.shown('console').waitFor();
    const first = other.shown('next-ticket').first();
    await first.getByText(label).waitFor();
    expect(await first.innerText()).toContain('转来本窗口');
    expect((await other.desk()).next[0]).toMatchObject({ label, boundFor: 12 });
    await other.close();
  });

  it('finishes with a result, and finds the last one first', async () => {
    await clerk.press('r');
    expect(await clerk.shown('choice').first().getAttribute('data-choice')).toBe('accepted');
    expect(await brokenRules(clerk.page)).toEqual([]);
    expect(await clerk.keysFor(() => clerk.press('3'))).toBe(1);
    await clerk.personIs('none');
    await clerk.says(`${label} 已办结：材料不齐`);
    await clerk.undo();
    await clerk.personIs('serving');
    await clerk.press('r');
    expect(await clerk.shown('choice').first().getAttribute('data-choice')).toBe('papers-missing');
    await clerk.press('Enter');
    await clerk.personIs('none');
  });

  it('starts by one key, and takes the start back', async () => {
    await clerk.press('End');
    await arrive(hall, 'exit-entry', 1);
    await clerk.shown('next-ticket').first().waitFor();
    await clerk.press('Enter', 'F3');
    await clerk.personIs('serving');
    await clerk.undo();
    await clerk.personIs('called');
    await clerk.press('F3');
    await clerk.personIs('serving');
  });

  it('learns why one was called before another, in words', async () => {
    await clerk.press('F10');
    await clerk.shown('why-panel').waitFor();
    expect(await brokenRules(clerk.page)).toEqual([]);
    await clerk.shown('why-first').fill('a1');
    await clerk.shown('why-second').fill('2');
    await clerk.shown('why-second').press('Enter');
    await clerk.shown('why-answer').getByText('A001').waitFor();
    await clerk.page.keyboard.press('Escape');
    expect(await clerk.shown('why-panel').count()).toBe(0);
    expect((await clerk.desk()).ticket?.state).toBe('serving');
  });

  it('hears why a key does nothing now', async () => {
    await clerk.press('F2');
    await clerk.says('现在不能“重呼”');
    expect((await clerk.desk()).ticket?.calls).toBe(1);
  });
});
