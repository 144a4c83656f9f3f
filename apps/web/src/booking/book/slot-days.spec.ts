import { firstDay, slotDays } from './slot-days.js';

const slots = [
  { id: 3, day: '2026-03-13', from: '09:00', to: '09:30', free: 4 },
  { id: 2, day: '2026-03-12', from: '10:00', to: '10:30', free: 0 },
  { id: 1, day: '2026-03-12', from: '09:00', to: '09:30', free: 0 },
];

describe('the days on which one may come', () => {
  it('come in the order of time, and so do their slots', () => {
    expect(slotDays(slots).map(({ day, free, slots: of }) => [day, free, of.map(({ id }) => id)])).toEqual([
      ['2026-03-12', 0, [1, 2]],
      ['2026-03-13', 4, [3]],
    ]);
  });

  it('begin to be shown with the first one that has a place', () => {
    expect(firstDay(slotDays(slots))).toBe('2026-03-13');
    expect(firstDay(slotDays(slots.slice(1)))).toBe('2026-03-12');
    expect(firstDay([])).toBeUndefined();
  });
});
