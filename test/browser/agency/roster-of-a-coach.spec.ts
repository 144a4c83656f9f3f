import type { Browser, Page } from 'playwright-core';
import {
  launchBrowser,
  travellers,
  until,
  workbookOf,
  type RunningHall,
  type SignedInPerson,
} from '#testing';
import { brokenRules } from '../broken-rules.js';
import { agencyPerson, openAs, openBookingHall } from './somebody.js';

jest.setTimeout(90_000);

const people = travellers(40, 300);

/** Forty people as an agency has them, with five kinds of mistakes. */
function roster(): Buffer {
  const lines = people.map(({ name, card, phone }, index) => [String(index + 1), name, card, phone]);
  const set = (index: number, column: number, text: string) => ((lines[index] ?? [])[column] = text);
  const { card = '' } = people[5] ?? {};
  set(3, 1, '张　三');
  set(5, 2, card.slice(0, 17) + (card.endsWith('1') ? '2' : '1'));
  set(7, 1, '');
  set(9, 2, people[8]?.card ?? '');
  const damaged = { number: `${(people[11]?.card ?? '').slice(0, 15)}000` };
  const cells = lines.map((line, index) =>
    line.map((text, column) => (index === 11 && column === 2 ? damaged : text)),
  );
  const rows = [['港澳签注团队名单'], [], ['序号', '姓名', '身份证号', '联系电话'], ...cells];
  return workbookOf({ sheets: [{ name: '名单', rows }] });
}

describe('A travel agency', () => {
  let hall: RunningHall;
  let browser: Browser;
  let somebody: SignedInPerson;
  let page: Page;
  beforeAll(async () => {
    [hall, browser] = await Promise.all([openBookingHall(), launchBrowser()]);
    somebody = await agencyPerson(hall);
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await hall.close();
  });

  const shown = (testId: string) => page.getByTestId(testId);
  const at = (row: number) => page.locator(`[data-testid=row][data-row="${row}"]`);
  const cell = (row: number, field: string) => at(row).locator(`td.${field} input`);

  it('finds places for forty people, and holds them', async () => {
    const opened = await openAs(browser, hall, {
      path: '/agency.html?hall=center&service=exit-entry&people=40',
      cookie: somebody.cookie,
    });
    page = opened.page;
    await page.locator('[data-testid=slot][data-state=fits]').first().click();
    await shown('chosen')
      .getByText(/40 人，用 \d 个时段/)
      .waitFor();
    expect(await brokenRules(page)).toEqual([]);
    await shown('hold').click();
    await shown('hold-clock')
      .getByText(/占位还剩 (30:00|29:\d\d)/)
      .waitFor();
    await shown('extend').click();
    await shown('hold-clock').getByText('还可延长 3 次').waitFor();
    expect(await brokenRules(page)).toEqual([]);
  });

  it('uploads a workbook with five kinds of mistakes: nothing is booked, and each is named', async () => {
    const file = { name: '名单.xlsx', mimeType: 'application/octet-stream', buffer: roster() };
    await shown('file').setInputFiles(file);
    await page
      .locator('[data-testid=walk][data-state=checked], [data-testid=walk][data-state=mapping]')
      .waitFor();
    if (await shown('check').isVisible()) await shown('check').click();
    await shown('grid').waitFor();
    const codes = await shown('finding').evaluateAll((list) =>
      list.map((one) => (one as unknown as { dataset: { code: string } }).dataset.code),
    );
    expect([...codes].sort()).toEqual([
      'duplicate-in-file',
      'identity-check-digit',
      'missing',
      'number-damaged',
      'written-differently',
    ]);
    expect(await brokenRules(page)).toEqual([]);
    const text = await page.locator('main').innerText();
    expect(people.filter(({ card }) => text.includes(card))).toEqual([]);
  });

  it('comes back to where it was by the address of the page', async () => {
    await page.reload();
    await shown('grid').waitFor();
    expect(await shown('count-valid').getAttribute('data-count')).toBe('35');
  });

  it('mends it: one press, keys from problem to problem, and a block pasted from a spreadsheet', async () => {
    await cell(7, 'name').press('Enter');
    await at(7).getByText('没有问题').waitFor();

    await cell(9, 'document-number').fill(people[5]?.card ?? '');
    await cell(9, 'document-number').press('Tab');
    await at(9).getByText('没有问题').waitFor();
    const focused = () => page.evaluate("document.activeElement.closest('tr')?.dataset.row ?? ''");
    expect(await focused()).toBe('11');
    await page.keyboard.type(people[7]?.name ?? '');
    await page.keyboard.press('Enter');
    await at(11).getByText('没有问题').waitFor();

    const block = [9, 11].map((index) => people[index]?.card).join('\n');
    await cell(13, 'document-number').focus();
    await page.evaluate(
      `document.activeElement.dispatchEvent(Object.assign(new ClipboardEvent('paste', {
        bubbles: true, cancelable: true, clipboardData: (() => {
          const data = new DataTransfer(); data.setData('text/plain', ${JSON.stringify(block)}); return data;
        })() })))`,
    );
    await at(13).getByText('没有问题').waitFor();
    await at(15).getByText('没有问题').waitFor();
    expect(await shown('count-valid').getAttribute('data-count')).toBe('40');
  });

  it('shows one person in clear when asked, and masks the others', async () => {
    const { card = '' } = people[11] ?? {};
    await at(15).getByTestId('reveal').click();
    await until('it is shown', async () => (await cell(15, 'document-number').inputValue()) === card);
    await at(15).getByTestId('reveal').click();
    await until('it is hidden again', async () => !(await page.content()).includes(card));
  });

  it('confirms, and all forty have a place', async () => {
    await shown('confirm').click();
    await shown('report').getByText('40 人全部预约成功').waitFor({ timeout: 30_000 });
    await page.locator('[data-testid=group-state][data-state=booked]').waitFor();
    await shown('filled').getByText('已填 40 / 40 人').waitFor();
    await shown('member').nth(39).waitFor();
    expect(await shown('member').count()).toBe(40);
    expect(await brokenRules(page)).toEqual([]);
  });

  it('lets somebody else go in the place of one', async () => {
    const [stranger] = travellers(1, 900);
    await shown('swap').first().click();
    await shown('swap-name').fill(stranger?.name ?? '');
    await shown('swap-document-number').fill(stranger?.card ?? '');
    await shown('swap-yes').click();
    await shown('member-change').waitFor({ state: 'detached' });
    await page
      .getByText(stranger?.card.slice(-4) ?? '')
      .first()
      .waitFor();
    expect(await shown('member').count()).toBe(40);
  });
});
