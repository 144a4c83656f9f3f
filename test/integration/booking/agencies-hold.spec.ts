import type { AgencyActor } from '#domain';
import {
  aPerson,
  anAgency,
  bookingOn,
  clearBookings,
  FixedClock,
  miscounts,
  openHall,
  plantSlot,
  press,
  smallHall,
  usedOf,
  valueOf,
  type HallHarness,
} from '#testing';

jest.setTimeout(60_000);

const minute = 60_000;
const slotStart = Date.parse('2026-03-13T06:00:00Z');

describe('An agency that holds places for a group', () => {
  let hall: HallHarness;
  let clock: FixedClock;
  let booking: ReturnType<typeof bookingOn>;
  let agency: AgencyActor;
  let slots: number[] = [];

  beforeAll(async () => {
    clock = new FixedClock();
    hall = await openHall({ halls: [smallHall()], clock });
    booking = bookingOn(hall.database, clock);
  });
  afterAll(() => hall.close());
  beforeEach(async () => {
    clock.set('2026-03-12T02:42:00Z');
    agency = await anAgency(hall.database, `旅行社 ${press().key}`);
    slots = [];
    for (const hour of [0, 1, 3])
      slots.push(await plantSlot(hall.database, { startsAt: slotStart + hour * 60 * minute }));
  });
  afterEach(async () => {
    expect(await miscounts(hall.database)).toEqual([]);
    await clearBookings(hall.database);
  });

  const hold = (places: readonly number[], who = agency) =>
    booking.hold.run(
      who,
      {
        hall: 'hall',
        service: 's1',
        mode: 'best',
        slots: places.flatMap((count, index) =>
          count > 0 ? [{ slot: slots[index] ?? 0, places: count }] : [],
        ),
      },
      press().key,
    );
  const used = (index: number) => usedOf(hall.database, slots[index] ?? 0, 'group');
  const people = (count: number, from = 0) =>
    Array.from({ length: count }, (_, index) => aPerson(from + index));

  it('has all of them in neighbouring slots, or none', async () => {
    expect(valueOf(await hold([8, 4]))).toMatchObject({
      state: 'held',
      places: 12,
      taken: 0,
      extensionsLeft: 4,
    });
    expect(await hold([2, 7])).toMatchObject({ code: 'slot.full', facts: { free: 6 } });
    expect(await used(0)).toBe(8);
    expect(await hold([1, 0, 1])).toMatchObject({ code: 'group.slots-apart' });
  });

  it('cannot hold more than its quota of the day', async () => {
    await hall.database.source.query('UPDATE agencies SET daily_places = 10 WHERE id = ?', [agency.agency]);
    valueOf(await hold([8]));
    expect(await hold([0, 3])).toMatchObject({ code: 'group.quota-used', facts: { left: 2, quota: 10 } });
    expect(valueOf(await booking.readGroupSlots.run(agency.agency, 'hall', 's1', { days: 2 }))).toMatchObject(
      {
        quota: [
          { day: '2026-03-12', most: 10, used: 0 },
          { day: '2026-03-13', most: 10, used: 8 },
        ],
      },
    );
  });

  it('keeps them for half an hour, and longer four times', async () => {
    const { id } = valueOf(await hold([10]));
    for (let times = 0; times < 4; times += 1) {
      clock.pass(29 * minute);
      valueOf(await booking.changeGroup.run(agency, id, { kind: 'extend' }, press().key));
    }
    expect(await booking.changeGroup.run(agency, id, { kind: 'extend' }, press().key)).toMatchObject({
      code: 'group.extended-enough',
    });
    clock.pass(30 * minute);
    expect(valueOf(await booking.readGroups.one(agency.agency, id)).state).toBe('expired');
  });

  it('loses them when the time is over, to whoever asks first, whether or not a job has come by', async () => {
    valueOf(await hold([10]));
    const other = await anAgency(hall.database, `旅行社 ${press().key}`);
    expect(await hold([1], other)).toMatchObject({ code: 'slot.full' });
    clock.pass(30 * minute);
    const seen = valueOf(await booking.readGroupSlots.run(other.agency, 'hall', 's1', { days: 2 }));
    expect(seen.slots[0]).toMatchObject({ free: 10, mine: 0 });
    expect(valueOf(await hold([10], other)).state).toBe('held');
    expect(await used(0)).toBe(10);
  });

  it('fills them with a roster, each person once, and no more than there are', async () => {
    const { id } = valueOf(await hold([3, 2]));
    expect(await booking.fill(id, agency.agency, [...people(4), aPerson(0)])).toEqual([
      ...['placed', 'placed', 'placed', 'placed', 'person.booked-already'],
    ]);
    expect(await booking.fill(id, agency.agency, people(2, 10))).toEqual(['placed', 'group.full']);
    expect(valueOf(await booking.readGroups.one(agency.agency, id))).toMatchObject({
      state: 'booked',
      taken: 5,
      slots: [
        { places: 3, taken: 3 },
        { places: 2, taken: 2 },
      ],
    });
  });

  it('gives back what no person was named for when the time is over', async () => {
    const { id } = valueOf(await hold([10]));
    await booking.fill(id, agency.agency, people(4));
    clock.pass(30 * minute);
    await booking.endHolds.run('hall');
    await booking.endHolds.run('hall');
    expect(valueOf(await booking.readGroups.one(agency.agency, id))).toMatchObject({
      state: 'booked',
      places: 4,
    });
    expect(await used(0)).toBe(4);
  });

  it('is the only one who sees it', async () => {
    const { id } = valueOf(await hold([5]));
    const other = await anAgency(hall.database, `旅行社 ${press().key}`);
    const foreign = await booking.changeGroup.run(other, id, { kind: 'cancel' }, press().key);
    const missing = await booking.changeGroup.run(
      other,
      '019a0000-0000-7000-8000-000000000000',
      { kind: 'cancel' },
      press().key,
    );
    expect(foreign).toEqual(missing);
    expect(await booking.readGroups.one(other.agency, id)).toMatchObject({ code: 'group.unknown' });
    expect((await booking.readGroups.all(other.agency)).bookings).toEqual([]);
  });

  it('cancels all of it, and its people may book elsewhere', async () => {
    const { id } = valueOf(await hold([5]));
    await booking.fill(id, agency.agency, people(3));
    expect(valueOf(await booking.changeGroup.run(agency, id, { kind: 'cancel' }, press().key))).toMatchObject(
      {
        state: 'cancelled',
        taken: 0,
      },
    );
    expect(await used(0)).toBe(0);
    const slot = slots[1] ?? 0;
    const alone = { service: 's1', slot, person: aPerson(1), language: 'zh' } as const;
    expect(await booking.book.run('hall', alone, press())).toMatchObject({ accepted: true });
  });

  it('leaves what it does not use to individuals when the slot is near', async () => {
    const { id } = valueOf(await hold([6]));
    await booking.fill(id, agency.agency, people(6));
    clock.set('2026-03-13T05:30:00Z');
    await booking.endHolds.run('hall');
    expect(await capacities(hall, slots[0])).toEqual([14, 6]);
    valueOf(await booking.changeGroup.run(agency, id, { kind: 'cancel' }, press().key));
    expect(await capacities(hall, slots[0])).toEqual([20, 0]);
  });
});

async function capacities({ database }: HallHarness, slot = 0): Promise<number[]> {
  const [row] = await database.source.query<{ individual: number; groups: number }[]>(
    'SELECT individual_capacity AS individual, group_capacity AS `groups` FROM slots WHERE id = ?',
    [slot],
  );
  return row ? [row.individual, row.groups] : [];
}
