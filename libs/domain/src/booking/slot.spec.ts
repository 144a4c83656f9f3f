import fc from 'fast-check';
import {
  freePlaces,
  givePlaces,
  leftToIndividuals,
  overBooked,
  setCapacities,
  shares,
  takePlaces,
  type Slot,
} from './slot.js';

const minute = 60_000;

const aSlot = (different: Partial<Slot> = {}): Slot => ({
  ...{ id: 1, hallId: 1, serviceId: 1, day: '2026-03-12', startsAt: 100 * minute, endsAt: 160 * minute },
  ...{ individual: { capacity: 3, used: 1 }, group: { capacity: 10, used: 4 } },
  ...different,
});

describe('A slot', () => {
  it('gives places until they are gone, to each share its own', () => {
    expect(takePlaces(aSlot(), 'individual', 2, 0)).toMatchObject({ value: { individual: { used: 3 } } });
    expect(takePlaces(aSlot(), 'individual', 3, 0)).toMatchObject({ code: 'slot.full', facts: { free: 2 } });
    expect(takePlaces(aSlot(), 'group', 6, 0)).toMatchObject({ value: { group: { used: 10 } } });
  });

  it('can be booked by people until it begins, by groups until half an hour before', () => {
    expect(takePlaces(aSlot(), 'individual', 1, 100 * minute - 1)).toMatchObject({ accepted: true });
    expect(takePlaces(aSlot(), 'individual', 1, 100 * minute)).toMatchObject({ code: 'slot.over' });
    expect(takePlaces(aSlot(), 'group', 1, 70 * minute - 1)).toMatchObject({ accepted: true });
    expect(takePlaces(aSlot(), 'group', 1, 70 * minute)).toMatchObject({ code: 'slot.over' });
  });

  it('takes nothing back that was not taken', () => {
    expect(() => givePlaces(aSlot(), 'individual', 2)).toThrow('-1 individual places');
  });

  it('leaves to individuals what groups do not use, once it is too late for them, and loses none', () => {
    expect(leftToIndividuals(aSlot(), 70 * minute - 1)).toEqual(aSlot());
    const left = leftToIndividuals(aSlot(), 70 * minute);
    expect(left).toMatchObject({ individual: { capacity: 9, used: 1 }, group: { capacity: 4, used: 4 } });
    expect(leftToIndividuals(left, 80 * minute)).toEqual(left);
  });

  it('is not cut below its use, unless somebody insists; nobody loses a booking then, and nobody gets a new one', () => {
    const wanted = { individual: 3, group: 2 };
    expect(setCapacities(aSlot(), wanted, false)).toMatchObject({
      code: 'slot.below-use',
      facts: { used: 4, wanted: 2 },
    });
    const cut = setCapacities(aSlot(), wanted, true);
    if (!cut.accepted) throw new Error('an override is an override');
    expect(cut.value.group).toEqual({ capacity: 2, used: 4 });
    expect([freePlaces(cut.value.group), overBooked(cut.value.group)]).toEqual([0, 2]);
    expect(takePlaces(cut.value, 'group', 1, 0)).toMatchObject({ code: 'slot.full', facts: { free: 0 } });
  });

  const wishes = fc.array(
    fc.record({
      share: fc.constantFrom(...shares),
      count: fc.integer({ min: 1, max: 5 }),
      take: fc.boolean(),
    }),
    { maxLength: 60 },
  );

  it('is never overbooked and never undersold, whatever people do', () => {
    fc.assert(
      fc.property(wishes, (all) => {
        let slot = aSlot({ individual: { capacity: 7, used: 0 }, group: { capacity: 9, used: 0 } });
        for (const { share, count, take } of all) {
          const free = freePlaces(slot[share]);
          if (take) {
            const taken = takePlaces(slot, share, count, 0);
            expect(taken.accepted).toBe(count <= free);
            if (taken.accepted) slot = taken.value;
          } else if (count <= slot[share].used) slot = givePlaces(slot, share, count);
          for (const one of shares) {
            expect(slot[one].used).toBeGreaterThanOrEqual(0);
            expect(slot[one].used).toBeLessThanOrEqual(slot[one].capacity);
          }
        }
      }),
    );
  });
});
