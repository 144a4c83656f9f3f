import { bookableDays } from '#domain';
import {
  aPerson,
  bookingOn,
  clearBookings,
  FixedClock,
  openHall,
  press,
  smallHall,
  valueOf,
  type HallHarness,
} from '#testing';

jest.setTimeout(60_000);

const staff = { kind: 'staff', id: 'supervisor', session: 's', stage: 'complete', grants: [] } as const;
const everyDay = (individual: number, group = 20) => ({
  templates: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    ...{ service: 's1', weekday, from: '09:00', to: '10:00', individual, group },
  })),
});

describe('The slots of a hall', () => {
  let hall: HallHarness;
  let clock: FixedClock;
  let booking: ReturnType<typeof bookingOn>;

  beforeAll(async () => {
    // A Thursday a week before the National Day of 2026, which begins on a Thursday.
    clock = new FixedClock(Date.parse('2026-09-24T00:00:00Z'));
    hall = await openHall({ halls: [smallHall()], clock });
    booking = bookingOn(hall.database, clock);
  });
  afterAll(() => hall.close());
  beforeEach(() => clock.set('2026-09-24T00:00:00Z'));
  afterEach(() => clearBookings(hall.database));

  const plan = (individual: number) =>
    booking.plan.run(staff, 'hall', { templates: everyDay(individual) }, press().key);
  const days = () =>
    hall.database.source.query<{ day: string; individual: number; groups: number }[]>(
      'SELECT day, individual_capacity AS individual, group_capacity AS `groups` FROM slots ORDER BY day',
    );

  it('are made for two weeks, without public holidays, and once', async () => {
    await booking.seedCalendar.run('hall');
    valueOf(await plan(10));
    await booking.generate.run('hall');
    expect(await booking.generate.run('hall')).toBe(0);
    const made = (await days()).map(({ day }) => day);
    expect(made[0]).toBe('2026-09-24');
    expect(made).not.toContain('2026-10-01');
    expect(made.length).toBeLessThan(bookableDays);
  });

  it('follow a change of the week from tomorrow on, unless somebody has booked', async () => {
    await hall.database.source.query('DELETE FROM calendar_days');
    valueOf(await plan(10));
    await booking.generate.run('hall');
    const open = valueOf(await booking.readSlots.run('hall', 's1', { days: 14 })).slots;
    const slot = open[2]?.id ?? 0;
    valueOf(
      await booking.book.run('hall', { service: 's1', slot, person: aPerson(1), language: 'zh' }, press()),
    );
    valueOf(await plan(12));
    expect((await days()).map(({ individual }) => individual)).toEqual([
      10,
      12,
      10,
      ...Array.from({ length: 11 }, () => 12),
    ]);
  });

  it('have fewer places for groups where many people come on their own, and none of them is lost', async () => {
    await hall.database.source.query('DELETE FROM calendar_days');
    const morning = { service: 's1', weekday: 5, from: '08:00', to: '09:00', individual: 10, group: 20 };
    const noon = { ...morning, from: '12:00', to: '13:00' };
    for (const [day, time, people] of [
      ['2026-09-18', '00:30', 12],
      ['2026-09-18', '04:30', 2],
    ] as const) {
      clock.set(`${day}T${time}:00Z`);
      for (let count = 0; count < people; count += 1)
        valueOf(await hall.issue.run('hall', { service: 's1', lane: 'ordinary', language: 'zh' }, press()));
    }
    clock.set('2026-09-24T00:00:00Z');
    valueOf(
      await booking.plan.run(staff, 'hall', { templates: { templates: [morning, noon] } }, press().key),
    );
    const slots = await booking.readGroupSlots.run('nobody', 'hall', 's1', { from: '2026-09-25', days: 1 });
    expect(valueOf(slots).slots).toMatchObject([
      { from: '08:00', capacity: 0, reason: { rule: 'busy', usual: 12, peak: 12 } },
      { from: '12:00', capacity: 20, reason: { rule: 'quiet', usual: 2, peak: 12 } },
    ]);
    expect(await days()).toMatchObject([{ individual: 30 }, { individual: 10 }, {}, {}]);
  });
});
