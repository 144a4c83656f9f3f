import fc from 'fast-check';
import {
  areConnected,
  endHold,
  extendHold,
  groupLife,
  groupStates,
  holdsPlaces,
  inBatches,
  isExpired,
  openPlaces,
  stepGroup,
  withinQuota,
  type GroupAction,
  type GroupBooking,
} from './group-booking.js';

const aGroup = (different: Partial<GroupBooking> = {}): GroupBooking => ({
  ...{ id: 'g', code: 'C', agencyId: 'a', hallId: 1, serviceId: 1, day: '2026-03-12', state: 'held' },
  ...{ heldUntil: 1_000, extended: 0, mode: 'best', places: 5, taken: 2, lateMinutes: 0 },
  ...{ startsAt: 5_000, endsAt: 6_000, version: 1 },
  slots: [
    { slotId: 1, places: 3, taken: 2 },
    { slotId: 2, places: 2, taken: 0 },
  ],
  ...different,
});

describe('A group booking', () => {
  const actions = Object.keys(groupLife) as GroupAction[];

  it.each(actions)(
    'takes the step "%s" from the states that its table names, and from no other',
    (action) => {
      const { from, to } = groupLife[action];
      for (const state of groupStates) {
        const step = stepGroup(aGroup({ state }), action);
        if ((from as readonly string[]).includes(state))
          expect(step).toMatchObject({ value: { state: to ?? state, version: 2 } });
        else expect(step).toMatchObject({ code: 'group.wrong-state', facts: { state } });
      }
    },
  );

  it('that has ended holds no places', () => {
    expect(groupStates.filter(holdsPlaces)).toEqual(['held', 'booked', 'arrived']);
  });

  it('is expired by the time and not by a job', () => {
    expect(isExpired(aGroup(), 999)).toBe(false);
    expect(isExpired(aGroup(), 1_000)).toBe(true);
    expect(extendHold(aGroup(), 1_000)).toMatchObject({ code: 'group.wrong-state' });
    expect(isExpired(aGroup({ state: 'arrived' }), 2_000)).toBe(false);
  });

  it('keeps its people when the time is over, and nothing else', () => {
    expect(endHold(aGroup())).toMatchObject({
      value: { state: 'booked', places: 2, taken: 2, heldUntil: null, slots: [{ places: 2 }, { places: 0 }] },
    });
    const slots = [{ slotId: 1, places: 5, taken: 0 }];
    expect(endHold(aGroup({ taken: 0, slots }))).toMatchObject({ value: { state: 'expired', places: 0 } });
  });

  it('offers its open places slot by slot', () => {
    expect(openPlaces(aGroup())).toEqual([1, 2, 2]);
  });

  it('is refused beyond the quota of its agency', () => {
    expect(withinQuota(10, 8, 2)).toMatchObject({ value: 0 });
    expect(withinQuota(10, 8, 3)).toMatchObject({ code: 'group.quota-used', facts: { left: 2, quota: 10 } });
    expect(withinQuota(10, 12, 1)).toMatchObject({ facts: { left: 0 } });
  });

  it('sits in slots that follow each other', () => {
    const [nine, ten] = [
      { startsAt: 9, endsAt: 10 },
      { startsAt: 10, endsAt: 11 },
    ];
    expect(areConnected([nine, ten])).toBe(true);
    expect(areConnected([nine, { startsAt: 11, endsAt: 12 }])).toBe(false);
  });

  it('is called in batches that hold everybody once, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 9 }), (people, size) => {
        const batches = inBatches(people, size);
        expect(batches.flat()).toEqual(people);
        expect(batches.every(({ length }) => length > 0 && length <= size)).toBe(true);
        expect(batches).toHaveLength(Math.ceil(people.length / size));
      }),
    );
  });
});
