import { gainOf, volumeAt } from './volume.js';

const curve = {
  points: [
    { from: '08:30', volume: 7 },
    { from: '12:00', volume: 5 },
    { from: '13:30', volume: 8 },
  ],
  least: 4,
};

describe('The volume of a hall', () => {
  it.each([
    ['08:30', 7],
    ['11:59', 7],
    ['12:00', 5],
    ['20:00', 8],
    ['00:05', 8],
  ])('follows the time of the day: at %s', (time, volume) => {
    expect(volumeAt(curve, time, 0)).toBe(volume);
  });

  it('goes up and down with the supervisor, never below what everybody hears and never above the recordings', () => {
    expect(volumeAt(curve, '12:00', 2)).toBe(7);
    expect(volumeAt(curve, '12:00', -2)).toBe(4);
    expect(volumeAt({ ...curve, points: [{ from: '00:00', volume: 9 }] }, '12:00', 2)).toBe(10);
  });

  it('is a factor for samples: as recorded at the top, half as much 6 dB below', () => {
    expect(gainOf(10)).toBe(1);
    expect(gainOf(8)).toBeCloseTo(0.501, 3);
  });
});
