import {
  aPerson,
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
const slotStart = Date.parse('2026-03-12T06:00:00Z');

describe('Somebody who books a slot', () => {
  let hall: HallHarness;
  let clock: FixedClock;
  let booking: ReturnType<typeof bookingOn>;
  let [early, late] = [0, 0];

  beforeAll(async () => {
    clock = new FixedClock();
    hall = await openHall({ halls: [smallHall()], clock });
    booking = bookingOn(hall.database, clock);
  });
  afterAll(() => hall.close());
  beforeEach(async () => {
    clock.set('2026-03-12T02:42:00Z');
    early = await plantSlot(hall.database, { startsAt: slotStart, individual: 1 });
    late = await plantSlot(hall.database, { startsAt: slotStart + 60 * minute, individual: 1 });
  });
  afterEach(async () => {
    expect(await miscounts(hall.database)).toEqual([]);
    await clearBookings(hall.database);
  });

  const book = (person = 1, slot = early, key = press()) =>
    booking.book.run('hall', { service: 's1', slot, person: aPerson(person), language: 'zh' }, key);

  it('has a place, and is shown masked', async () => {
    const appointment = valueOf(await book());
    expect(appointment).toMatchObject({
      state: 'booked',
      slot: { id: early, day: '2026-03-12', from: '14:00', to: '15:00' },
      person: { name: '王**', document: expect.stringMatching(/^\*{4}.{4}$/) as string },
      mayChange: true,
    });
    expect(valueOf(await booking.readAppointment.run(appointment.id))).toEqual(appointment);
    const slots = valueOf(await booking.readSlots.run('hall', 's1', { days: 1 }));
    expect(slots.slots.map(({ id, free }) => [id, free])).toEqual([
      [early, 0],
      [late, 1],
    ]);
  });

  it('gets the same appointment when the press is sent again, and nobody else does', async () => {
    const key = press();
    const first = valueOf(await book(1, early, key));
    expect(valueOf(await book(1, early, key))).toEqual(first);
    expect(await book(2, early, key)).toMatchObject({ code: 'key.reused' });
    expect(await usedOf(hall.database, early, 'individual')).toBe(1);
  });

  it('is told when the slot is full, has begun, or is another service’s', async () => {
    await book(1);
    expect(await book(2)).toMatchObject({ code: 'slot.full', facts: { free: 0 } });
    expect(await book(2, 999_999)).toMatchObject({ code: 'slot.unknown' });
    const other = await plantSlot(hall.database, { startsAt: slotStart, service: 's2' });
    expect(await book(2, other)).toMatchObject({ code: 'slot.unknown' });
    clock.pass(24 * 60 * minute);
    expect(await book(2, late)).toMatchObject({ code: 'slot.over' });
  });

  it('cannot book the same service twice, until the first appointment is cancelled', async () => {
    const first = valueOf(await book(1, early));
    expect(await book(1, late)).toMatchObject({ code: 'person.booked-already' });
    await booking.change.run({ id: first.id, slot: null }, press());
    expect(await book(1, late)).toMatchObject({ accepted: true });
    expect(await usedOf(hall.database, early, 'individual')).toBe(0);
  });

  it('moves to another slot, and keeps the old one when that is full', async () => {
    const { id } = valueOf(await book(1, early));
    valueOf(await booking.change.run({ id, slot: late }, press()));
    expect(await usedOf(hall.database, early, 'individual')).toBe(0);
    valueOf(await book(2, early));
    expect(await booking.change.run({ id, slot: early }, press())).toMatchObject({ code: 'slot.full' });
    expect(valueOf(await booking.readAppointment.run(id)).slot.id).toBe(late);
  });

  it('is called by the beginning of the slot, whether early or late within the grace', async () => {
    const { code } = valueOf(await book());
    const again = press().key;
    const checkIn = () => booking.checkIn.run({ kind: 'public' }, 'hall', { code }, again);
    clock.set('2026-03-12T04:00:00Z');
    const first = valueOf(await checkIn());
    expect(first).toMatchObject({ kind: 'individual', ticket: { lane: 'appointment' } });
    const [ticket] = await hall.database.source.query<{ rank_at: Date; source: string }[]>(
      'SELECT rank_at, source FROM tickets ORDER BY id DESC LIMIT 1',
    );
    expect(ticket).toEqual({ rank_at: new Date(slotStart), source: 'appointment' });
    expect(valueOf(await booking.checkIn.run({ kind: 'public' }, 'hall', { code }, press().key))).toEqual(
      first,
    );
    expect(
      await booking.change.run(
        { id: valueOf(await booking.readAppointment.run(await onlyId(hall))).id, slot: null },
        press(),
      ),
    ).toMatchObject({
      code: 'appointment.wrong-state',
    });
  });

  it('has missed the slot when the grace is over, and may book again', async () => {
    const { code, id } = valueOf(await book());
    clock.set('2026-03-12T07:14:59Z');
    expect(await booking.settle.run('hall')).toBe(0);
    clock.set('2026-03-12T07:15:00Z');
    const checkIn = await booking.checkIn.run({ kind: 'public' }, 'hall', { code }, press().key);
    expect(checkIn).toMatchObject({ code: 'check-in.too-late', facts: { from: '14:00', to: '15:00' } });
    expect(await booking.settle.run('hall')).toBe(1);
    expect(await booking.settle.run('hall')).toBe(0);
    expect(valueOf(await booking.readAppointment.run(id)).state).toBe('no_show');
    const next = await plantSlot(hall.database, { startsAt: slotStart + 24 * 60 * minute });
    expect(await book(1, next)).toMatchObject({ accepted: true });
  });

  it('may book again on the day after the visit', async () => {
    const { code } = valueOf(await book());
    clock.set('2026-03-12T06:05:00Z');
    valueOf(await booking.checkIn.run({ kind: 'public' }, 'hall', { code }, press().key));
    expect(await book(1, late)).toMatchObject({ code: 'person.booked-already' });
    clock.pass(24 * 60 * minute);
    await booking.settle.run('hall');
    const next = await plantSlot(hall.database, { startsAt: slotStart + 48 * 60 * minute });
    expect(await book(1, next)).toMatchObject({ accepted: true });
  });
});

async function onlyId({ database }: HallHarness): Promise<string> {
  const [row] = await database.source.query<{ id: string }[]>('SELECT id FROM appointments');
  return row?.id ?? '';
}
