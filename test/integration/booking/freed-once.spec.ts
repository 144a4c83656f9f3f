import type { AgencyActor } from '#domain';
import {
  aPerson,
  anAgency,
  bookingOn,
  FixedClock,
  miscounts,
  openHall,
  plantSlot,
  press,
  proofs,
  settled,
  smallHall,
  usedOf,
  valueOf,
  type HallHarness,
} from '#testing';

jest.setTimeout(60_000);

const minute = 60_000;
const slotStart = Date.parse('2026-03-12T06:00:00Z');

describe('A place that is given back', () => {
  let hall: HallHarness;
  let clock: FixedClock;
  let first: ReturnType<typeof bookingOn>;
  let second: ReturnType<typeof bookingOn>;
  let agency: AgencyActor;

  beforeAll(async () => {
    clock = new FixedClock();
    hall = await openHall({ halls: [smallHall()], clock, poolSize: 20 });
    [first, second] = [bookingOn(hall.database, clock), bookingOn(hall.database, clock)];
    agency = await anAgency(hall.database, '一路旅行社');
  });
  afterAll(() => hall.close());
  beforeEach(() => clock.set('2026-03-12T02:42:00Z'));
  afterEach(async () => expect(await miscounts(hall.database)).toEqual([]));

  const soon = (order: number) => slotStart + order * 120 * minute;

  it('is free once, however many cancel, move and settle it at the same moment', async () => {
    const slot = await plantSlot(hall.database, { startsAt: soon(0), individual: 20 });
    const other = await plantSlot(hall.database, { startsAt: soon(1), individual: 20 });
    const booked = [];
    for (let person = 0; person < 20; person += 1) {
      const wish = { service: 's1', slot, person: aPerson(person), language: 'zh' } as const;
      booked.push(valueOf(await first.book.run('hall', wish, press())).id);
    }
    const changes = booked.flatMap((id, index) => [
      settled(() => first.change.run({ id, slot: null }, press())),
      settled(() => second.change.run({ id, slot: index % 2 ? null : other }, press())),
    ]);
    // Time jumps while they are on their way: some are cancelled, the rest have missed the slot.
    clock.set('2026-03-12T05:59:00Z');
    await Promise.all([...changes, settled(() => second.settle.run('hall'))]);
    clock.set('2026-03-12T07:15:00Z');
    await Promise.all([settled(() => first.settle.run('hall')), settled(() => second.settle.run('hall'))]);
    expect(await usedOf(hall.database, slot, 'individual')).toBe(0);
  });

  it('is free once, when an agency cancels while its hold expires and its roster is booked', async () => {
    const slot = await plantSlot(hall.database, { startsAt: soon(2), group: 40 });
    const wish = { hall: 'hall', service: 's1', mode: 'best', slots: [{ slot, places: 5 }] } as const;
    const groups = [];
    for (let count = 0; count < 8; count += 1)
      groups.push(valueOf(await first.hold.run(agency, wish, press().key)).id);
    clock.pass(30 * minute - 1);
    const races = groups.flatMap((id, index) => [
      settled(() => first.changeGroup.run(agency, id, { kind: 'cancel' }, press().key)),
      settled(() => second.changeGroup.run(agency, id, { kind: 'cancel' }, press().key)),
      settled(() => second.fill(id, agency.agency, [aPerson(100 + index), aPerson(200 + index)])),
    ]);
    clock.pass(1);
    const sweeps = [first, second].map((process) => settled(() => process.endHolds.run('hall')));
    await Promise.all([...races, ...sweeps]);
    expect(await usedOf(hall.database, slot, 'group')).toBe(0);
  });

  it(`adds up after a morning of ${proofs.wishes} wishes of everybody at once`, async () => {
    const slots: number[] = [];
    for (let order = 3; order < 7; order += 1)
      slots.push(await plantSlot(hall.database, { startsAt: soon(order), individual: 30, group: 30 }));
    await Promise.all(
      Array.from({ length: 16 }, (_, lane) => liveThrough(lane, slots, proofs.wishes / 16)),
    );
    expect(await miscounts(hall.database)).toEqual([]);
    const over = await hall.database.source.query(
      'SELECT id FROM slots WHERE individual_used > individual_capacity OR group_used > group_capacity',
    );
    expect(over).toEqual([]);
  }, 300_000);

  /** One after the other, what a lane of people and agencies happens to want; refusals are answers like any other. */
  async function liveThrough(lane: number, slots: readonly number[], count: number): Promise<void> {
    const mine: string[] = [];
    const groups: string[] = [];
    const dice = seeded(proofs.seed + lane);
    for (let turn = 0; turn < count; turn += 1) {
      const process = turn % 2 ? first : second;
      const [slot = 0, other = 0] = [slots[dice(4)], slots[dice(4)]];
      const wish = dice(7);
      if (wish <= 2) {
        const person = aPerson(1_000 + dice(400));
        const booking = { service: 's1', slot, person, language: 'zh' } as const;
        const booked = await settled(() => process.book.run('hall', booking, press()));
        if (booked.accepted) mine.push(booked.value.id);
      } else if (wish === 3) {
        const id = mine[dice(mine.length)];
        if (id) await settled(() => process.change.run({ id, slot: dice(2) ? other : null }, press()));
      } else if (wish === 4) {
        const hold = {
          hall: 'hall',
          service: 's1',
          mode: 'best',
          slots: [{ slot, places: 1 + dice(6) }],
        } as const;
        const held = await settled(() => process.hold.run(agency, hold, press().key));
        if (held.accepted) groups.push(held.value.id);
      } else if (wish === 5) {
        const id = groups[dice(groups.length)];
        const people = Array.from({ length: 1 + dice(4) }, () => aPerson(1_000 + dice(400)));
        if (id) await settled(() => process.fill(id, agency.agency, people));
      } else {
        const id = groups[dice(groups.length)];
        if (id) await settled(() => process.changeGroup.run(agency, id, { kind: 'cancel' }, press().key));
        clock.pass(minute);
        await settled(() => process.endHolds.run('hall'));
      }
    }
  }
});

/** Whole numbers below a limit, the same each time for a seed. */
function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
