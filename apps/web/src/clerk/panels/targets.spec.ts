import type { TransferTargets } from '#contracts';
import { targetsFor } from './targets.js';

const service = (code: string, letter: string, name: { zh: string; en: string }, windows: number[]) => {
  return { code, letter, name, windows, ahead: 0, openWindows: 1 };
};
const household = { zh: '户籍', en: 'Household registration' };
const bidding = { zh: '招投标', en: 'Bidding' };

const targets: TransferTargets = {
  services: [service('household', 'H', household, [2, 12]), service('bidding', 'B', bidding, [26])],
  windows: [
    { number: 2, state: 'open', names: [household], ahead: 3 },
    { number: 12, state: 'closed', names: [household], ahead: 3 },
    { number: 26, state: 'paused', names: [bidding], ahead: 0 },
  ],
};

const found = (typed: string) =>
  targetsFor(targets, typed).map((one) => (one.kind === 'service' ? one.code : one.number));

describe('where a person can be sent', () => {
  it('is everywhere else, the services first', () => {
    expect(found('')).toEqual(['household', 'bidding', 2, 12, 26]);
  });

  it.each([
    ['户', ['household', 2, 12]],
    ['BID', ['bidding', 26]],
    ['registration', ['household', 2, 12]],
    [' b ', ['bidding', 26]],
    ['h', ['household', 2, 12]],
    ['2', [2, 26, 'household']],
    ['12', [12, 'household']],
  ])('is found by “%s”: a part of either name or the code, the letter, or a window', (typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });

  it('may not be there', () => {
    expect(found('nothing')).toEqual([]);
    expect(found('99')).toEqual([]);
  });
});
