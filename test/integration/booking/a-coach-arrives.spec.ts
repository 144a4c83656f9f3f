import type { AgencyActor } from '#domain';
import {
  aPerson,
  anAgency,
  at,
  bookingOn,
  clearBookings,
  FixedClock,
  key,
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
const slotStart = Date.parse('2026-03-12T06:00:00Z');

/** Window 1 calls everybody, window 2 is the one for groups. */
const withGroupWindow = () => {
  const hall = smallHall({ services: 1, windows: 2 });
  const windows = hall.windows.map((one) => ({
    ...one,
    kind: one.number === 2 ? ('group' as const) : one.kind,
  }));
  return { ...hall, windows };
};

describe('A coach with a group', () => {
  let hall: HallHarness;
  let clock: FixedClock;
  let booking: ReturnType<typeof bookingOn>;
  let agency: AgencyActor;
  let slot = 0;

  beforeAll(async () => {
    clock = new FixedClock();
    hall = await openHall({ halls: [withGroupWindow()], clock });
    booking = bookingOn(hall.database, clock);
    agency = await anAgency(hall.database, '一路旅行社');
    for (const window of [1, 2])
      valueOf(await hall.change.run('hall', { ...at(window), order: { kind: 'open' } }, key()));
  });
  afterAll(() => hall.close());
  beforeEach(async () => {
    clock.set('2026-03-12T02:42:00Z');
    slot = await plantSlot(hall.database, { startsAt: slotStart, group: 20 });
  });
  afterEach(async () => {
    expect(await miscounts(hall.database)).toEqual([]);
    await clearBookings(hall.database);
    await hall.database.source.query('DELETE FROM tickets');
  });

  async function aGroup(count: number) {
    const wish = { hall: 'hall', service: 's1', mode: 'best', slots: [{ slot, places: count }] } as const;
    const group = valueOf(await booking.hold.run(agency, wish, press().key));
    const people = Array.from({ length: count }, (_, index) => aPerson(index));
    await booking.fill(group.id, agency.agency, people);
    return group;
  }
  const checkIn = (code: string, people?: number) =>
    booking.checkIn.run({ kind: 'public' }, 'hall', { code, people }, press().key);

  it('is called in batches of five at the group window alone, before anybody else there', async () => {
    const { code } = await aGroup(12);
    const arrived = valueOf(await checkIn(code));
    const alone = valueOf(
      await hall.issue.run('hall', { service: 's1', lane: 'ordinary', language: 'zh' }, press()),
    );
    if (arrived.kind !== 'group') throw new Error('not a group');
    expect(arrived.batches.map(({ number, people }) => [number, people])).toEqual([
      [1, 5],
      [2, 5],
      [3, 2],
    ]);
    const called = async (window: number) => {
      const ticket = valueOf(await hall.callNext.run('hall', at(window), key()));
      valueOf(
        await hall.advance.run(
          'hall',
          { ...at(window), order: { kind: 'finish', ticket: ticket.id } },
          key(),
        ),
      );
      return ticket.label;
    };
    expect(await called(1)).toBe(alone.label);
    expect(await hall.callNext.run('hall', at(1), key())).toMatchObject({ code: 'queue.empty' });
    for (const { ticket } of arrived.batches) expect(await called(2)).toBe(ticket.label);
    expect(valueOf(await booking.readGroupDay.run(code))).toMatchObject({
      people: 12,
      checkedIn: 12,
      state: 'arrived',
    });
  });

  it('gets the same batches when the code is shown again', async () => {
    const { code } = await aGroup(7);
    const first = valueOf(await checkIn(code));
    expect(valueOf(await checkIn(code))).toEqual(first);
  });

  it('is waited for: who comes late is in later batches, until the grace is over', async () => {
    const { code, id } = await aGroup(8);
    expect(valueOf(await checkIn(code, 5))).toMatchObject({ expected: 3 });
    clock.set('2026-03-12T07:20:00Z');
    expect(await checkIn(code)).toMatchObject({ code: 'check-in.too-late' });
    expect(
      await booking.changeGroup.run(agency, id, { kind: 'late', minutes: 30 }, press().key),
    ).toMatchObject({
      code: 'group.wrong-state',
    });
    clock.set('2026-03-12T07:10:00Z');
    valueOf(await booking.changeGroup.run(agency, id, { kind: 'late', minutes: 30 }, press().key));
    clock.set('2026-03-12T07:20:00Z');
    expect(valueOf(await checkIn(code, 2))).toMatchObject({
      batches: [{ number: 2, people: 2 }],
      expected: 1,
    });
    clock.set('2026-03-12T07:45:00Z');
    expect(await booking.settle.run('hall')).toBe(1);
    expect(await usedOf(hall.database, slot, 'group')).toBe(7);
  });

  it('that never comes has missed its slot, and its people may book again', async () => {
    const { id } = await aGroup(3);
    clock.set('2026-03-12T07:15:00Z');
    expect(await booking.settle.run('hall')).toBe(3);
    expect(valueOf(await booking.readGroups.one(agency.agency, id))).toMatchObject({
      state: 'no_show',
      taken: 0,
    });
    const next = await plantSlot(hall.database, { startsAt: slotStart + 24 * 60 * minute });
    const wish = { service: 's1', slot: next, person: aPerson(0), language: 'zh' } as const;
    expect(await booking.book.run('hall', wish, press())).toMatchObject({ accepted: true });
  });

  it('checks in with the beginning of the code in the hall, and with all of it from anywhere else', async () => {
    const { code } = await aGroup(2);
    expect(await checkIn(code.slice(0, 8))).toMatchObject({ code: 'check-in.unknown' });
    const kiosk = { kind: 'device', id: 'k', device: 'kiosk', hall: 'hall' } as const;
    const here = await booking.checkIn.run(kiosk, 'hall', { code: code.slice(0, 8) }, press().key);
    expect(here).toMatchObject({ accepted: true });
  });

  it('comes on its day and not before', async () => {
    const { code } = await aGroup(2);
    clock.set('2026-03-11T06:00:00Z');
    expect(await checkIn(code)).toMatchObject({ code: 'check-in.another-day', facts: { day: '2026-03-12' } });
  });
});
