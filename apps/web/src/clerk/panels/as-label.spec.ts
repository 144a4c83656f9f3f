import { asLabel } from './as-label.js';

describe('a number as somebody types it', () => {
  it.each([
    ['a31', 'A031'],
    ['A031', 'A031'],
    [' b 7 ', 'B007'],
    ['31', 'A031'],
    ['0031', 'A031'],
    ['1234', 'A1234'],
    ['A0', 'A000'],
    ['', null],
    ['A', null],
    ['A3B', null],
    ['AB3', null],
  ])('“%s” means %s', (typed, label) => {
    expect(asLabel(typed, 'A')).toBe(label);
  });

  it('needs a letter from somewhere', () => {
    expect(asLabel('31', '')).toBeNull();
  });
});
