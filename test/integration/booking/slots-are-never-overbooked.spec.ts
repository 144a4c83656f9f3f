import { Unavailable } from '#application/ports';
import { SystemClock } from '#platform';
import {
  aPerson,
  anAgency,
  bookingOn,
  inLanes,
  miscounts,
  openHall,
  plantSlot,
  press,
  proofs,
  sabotage,
  settled,
  smallHall,
  usedOf,
  withoutHallLock,
  withoutSlotConditions,
  withoutSlotLocks,
  type HallHarness,
} from '#testing';

jest.setTimeout(60_000);

const hour = 3_600_000;
const places = 50;
const few = 10;

type Booking = ReturnType<typeof bookingOn>;

/** Two processes on one database, each with rounds of its own: only the database stands between them. */
async function open(
  capacity = places,
): Promise<{ hall: HallHarness; processes: [Booking, Booking]; slot: number }> {
  const hall = await openHall({ halls: [smallHall()], poolSize: 20 });
  const clock = new SystemClock();
  const slot = await plantSlot(hall.database, { startsAt: clock.now() + 24 * hour, individual: capacity });
  return { hall, slot, processes: [bookingOn(hall.database, clock), bookingOn(hall.database, clock)] };
}

/** Without its guards a unit loses every race, or the CHECK stops it; it books nothing then. */
function busy(error: unknown): undefined {
  if (!(error instanceof Unavailable) && !/ck_slots_individual/.test(String(error))) throw error;
}

async function attempts(processes: readonly Booking[], slot: number, count: number, sabotaged = false) {
  let booked = 0;
  await inLanes(count, 64, async (index) => {
    const wish = { service: 's1', slot, person: aPerson(index), language: 'zh' } as const;
    const [key, process] = [press(), processes[index % 2] ?? processes[0]];
    const run = async () => process?.book.run('hall', wish, key);
    const answer = await (sabotaged ? run().catch(busy) : settled(run));
    if (answer?.accepted) booked += 1;
  });
  return booked;
}

describe(`${proofs.bookings} people want ${places} places`, () => {
  it('and exactly so many get one', async () => {
    const { hall, processes, slot } = await open();
    expect(await attempts(processes, slot, proofs.bookings)).toBe(places);
    expect(await usedOf(hall.database, slot, 'individual')).toBe(places);
    expect(await miscounts(hall.database)).toEqual([]);
    await hall.close();
  }, 300_000);

  it.each([
    [
      'the locks are gone: the conditions of the writes hold alone',
      (sql: string) => withoutSlotLocks(withoutHallLock(sql)),
    ],
    [
      'the conditions are gone, too: the CHECK holds alone',
      (sql: string) => withoutSlotConditions(withoutSlotLocks(withoutHallLock(sql))),
    ],
  ])(
    'and still no more when %s',
    async (_, broken) => {
      const { hall, processes, slot } = await open(few);
      sabotage(hall.database.source, broken);
      expect(await attempts(processes, slot, 120, true)).toBeLessThanOrEqual(few);
      await hall.close();
    },
    120_000,
  );

  it('but more when all guards are gone, so this test can fail', async () => {
    const { hall, processes, slot } = await open(few);
    await hall.database.source.query('ALTER TABLE slots DROP CONSTRAINT ck_slots_individual');
    sabotage(hall.database.source, (sql) => withoutSlotConditions(withoutSlotLocks(withoutHallLock(sql))));
    expect(await attempts(processes, slot, 120, true)).toBeGreaterThan(few);
    await hall.close();
  }, 120_000);
});

describe('Eight agencies', () => {
  it('submit the same person at the same time, and one of them has the person', async () => {
    const { hall, processes } = await open();
    const clock = new SystemClock();
    const slot = await plantSlot(hall.database, { startsAt: clock.now() + 48 * hour, group: 8 });
    const groups = await Promise.all(
      Array.from({ length: 8 }, async (_, index) => {
        const actor = await anAgency(hall.database, `旅行社 ${index}`);
        const wish = { hall: 'hall', service: 's1', mode: 'best', slots: [{ slot, places: 1 }] } as const;
        const [key, process] = [press().key, processes[index % 2]];
        const held = await settled(async () => process?.hold.run(actor, wish, key));
        if (!held?.accepted) throw new Error('there is a place for each');
        return { actor, id: held.value.id };
      }),
    );
    const answers = await Promise.all(
      groups.map(({ actor, id }, index) =>
        settled(async () => processes[index % 2]?.fill(id, actor.agency, [aPerson(1)])),
      ),
    );
    expect(answers.flat().sort()).toEqual([
      ...Array.from({ length: 7 }, () => 'person.booked-already'),
      'placed',
    ]);
    expect(await miscounts(hall.database)).toEqual([]);
    await hall.close();
  }, 60_000);
});
