import { spread, type Room } from './spread.js';

const day: readonly Room[] = [
  { slot: 1, free: 20, from: '09:30', to: '10:00' },
  { slot: 2, free: 15, from: '10:00', to: '10:30' },
  { slot: 3, free: 20, from: '10:30', to: '11:00' },
  { slot: 4, free: 20, from: '14:00', to: '14:30' },
];

describe('a group over neighbouring slots', () => {
  it('fits into one when it is small', () => {
    expect(spread(day, 2, 15)).toEqual([{ slot: 2, places: 15 }]);
  });

  it('goes on into the next ones, as densely as they are free', () => {
    expect(spread(day, 1, 40)).toEqual([
      { slot: 1, places: 20 },
      { slot: 2, places: 15 },
      { slot: 3, places: 5 },
    ]);
  });

  it('does not wait over lunch', () => {
    expect(spread(day, 2, 40)).toBeNull();
  });

  it('does not jump over a slot that is full', () => {
    const full = day.map((room) => (room.slot === 2 ? { ...room, free: 0 } : room));
    expect(spread(full, 1, 30)).toBeNull();
  });

  it('has no place in a slot that is not there', () => {
    expect(spread(day, 9, 1)).toBeNull();
  });
});
