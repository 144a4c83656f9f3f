import type { Browser, Page } from 'playwright-core';
import type { AppointmentView, GroupBookingView } from '#contracts';
import {
  bookingOn,
  enrolled,
  launchBrowser,
  plantSlot,
  aDocument,
  aPerson,
  type RunningHall,
} from '#testing';
import { SystemClock } from '#platform';
import { brokenRules } from '../broken-rules.js';
import { agencyPerson, openAs, openBookingHall } from './somebody.js';

jest.setTimeout(90_000);

const minuteMs = 60_000;

describe('Whoever has booked', () => {
  let hall: RunningHall;
  let browser: Browser;
  let kioskCookie: string;
  beforeAll(async () => {
    [hall, browser] = await Promise.all([openBookingHall(), launchBrowser()]);
    kioskCookie = (await enrolled(hall.database.source, { kind: 'kiosk', hall: 'center' })).cookie;
    await Promise.all([hall.api.open(1), hall.api.open(8)]);
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await hall.close();
  });

  const slotIn = (minutes: number) =>
    plantSlot(hall.database, {
      ...{ hall: 'center', service: 'exit-entry', startsAt: Date.now() + minutes * minuteMs, minutes: 60 },
    });
  const kiosk = () =>
    openAs(browser, hall, { path: '/kiosk.html?hall=center', size: 'kiosk', cookie: kioskCookie });

  /** A scanner types like a keyboard, only faster than any hand. */
  const scan = (page: Page, code: string) =>
    page.evaluate(`for (const character of ${JSON.stringify(code)}) {
      const key = /[0-9]/.test(character) ? 'Digit' : 'Key';
      document.dispatchEvent(new KeyboardEvent('keydown', { code: key + character }));
    }
    document.dispatchEvent(new KeyboardEvent('keydown', { code: 'Enter' }));`);

  it('books on the phone, moves, types the code at the kiosk, and sees the number on the board', async () => {
    const [first, second] = [await slotIn(30), await slotIn(120)];
    const { page: phone, complaints } = await openAs(browser, hall, {
      ...{ path: '/book.html?hall=center&service=exit-entry', size: 'phone', cookie: '' },
    });
    await phone.locator(`[data-slot="${first}"]`).click();
    const { number } = aDocument(7);
    await phone.getByTestId('name').fill('王小明');
    await phone.getByTestId('number').fill(number.slice(0, 17));
    await phone.getByTestId('continue').click();
    await phone.getByTestId('wrong-number').waitFor();
    expect(await brokenRules(phone)).toEqual([]);
    await phone.getByTestId('number').fill(number);
    await phone.getByTestId('continue').click();
    await phone.getByTestId('book').click();
    await phone.locator('[data-testid=appointment][data-state=booked]').waitFor();
    expect(phone.url()).not.toContain(number);
    expect(await phone.content()).not.toContain(number);
    expect(await brokenRules(phone)).toEqual([]);

    await phone.getByTestId('move').click();
    await phone.locator(`[data-slot="${second}"]`).click();
    await phone.getByTestId('move-yes').click();
    await phone.getByTestId('code').waitFor();
    const id = new URL(phone.url()).pathname.split('/').pop() ?? '';
    const { body } = await hall.api.get<AppointmentView>(`/appointments/${id}`);
    expect(body.slot.id).toBe(second);

    const { page } = await kiosk();
    await page.getByTestId('have-code').click();
    await page.locator('[data-testid=kiosk][data-step=check-in]:not(.settling)').waitFor();
    for (const character of body.code.slice(0, 8)) await page.getByTestId(`key-${character}`).click();
    expect(await brokenRules(page)).toEqual([]);
    await page.getByTestId('check-in').click();
    const label = await page.getByTestId('issued-label').innerText();
    await phone.locator('[data-testid=appointment][data-state=checked_in]').waitFor();

    const { page: board } = await openAs(browser, hall, {
      path: '/board.html?hall=center',
      size: 'landscape',
    });
    await board.getByTestId('board').first().waitFor();
    expect((await hall.api.callNext(1)).body.label).toBe(label);
    await board.getByText(label).first().waitFor();
    expect(complaints).toEqual([]);
  });

  it('as a coach is in by one scan, gets a number a batch, and its leader sees which one is called', async () => {
    const slot = await slotIn(90);
    const somebody = await agencyPerson(hall);
    const agency = hall.api.as(somebody.cookie);
    const held = await agency.post<GroupBookingView>('/agency/bookings', {
      ...{ hall: 'center', service: 'exit-entry', slots: [{ slot, places: 8 }] },
    });
    const travellers = Array.from({ length: 8 }, (_, index) => aPerson(100 + index));
    const { id, code } = held.body;
    const [{ agency: mine } = { agency: '' }] = await hall.database.source.query<{ agency: string }[]>(
      'SELECT agency_id AS agency FROM group_bookings WHERE id = ?',
      [id],
    );
    await bookingOn(hall.database, new SystemClock()).fill(id, mine, travellers);

    const { page: leader } = await openAs(browser, hall, { path: `/g/${code}`, size: 'phone', cookie: '' });
    await leader.locator('[data-testid=group][data-state=booked]').waitFor();
    expect(await brokenRules(leader)).toEqual([]);

    const { page } = await kiosk();
    await page.getByTestId('have-code').waitFor();
    await scan(page, code);
    await page.getByTestId('group-result').waitFor();
    expect(await page.getByTestId('batch').count()).toBe(2);
    expect(await brokenRules(page)).toEqual([]);

    await leader.locator('[data-testid=group][data-state=arrived]').waitFor();
    const { body: called } = await hall.api.callNext(8);
    await leader.getByTestId('called-batch').getByText('请到 8 号窗口').waitFor();
    await leader.getByTestId('called-batch').getByText(called.label).waitFor();
    expect(await brokenRules(leader)).toEqual([]);
  });
});
