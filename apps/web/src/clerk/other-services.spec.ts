import { HoldBody } from '#contracts';
import { holdReasons } from './hold-reasons.js';
import { otherServices, type Offer } from './other-services.js';

const offer = (code: string, zh: string, en: string, windows: number[]): Offer => ({
  code,
  letter: code.slice(0, 1).toUpperCase(),
  name: { zh, en },
  department: { zh: '', en: '' },
  zone: 'A',
  windows,
  openWindows: 1,
  waiting: 0,
});

const offers = [
  offer('exit-entry', '出入境证件', 'Passports', [1, 2]),
  offer('household', '户籍', 'Household registration', [2, 12]),
  offer('bidding', '招投标', 'Bidding', [26]),
];

const found = (typed: string) => otherServices(offers, 'exit-entry', typed).map(({ code }) => code);

describe('services to send a person on to', () => {
  it('are all but the one that the person is in', () => {
    expect(found('')).toEqual(['household', 'bidding']);
    expect(found('出入境')).toEqual([]);
  });

  it.each([
    ['户', 'household'],
    ['BID', 'bidding'],
    ['registration', 'household'],
    [' b ', 'bidding'],
    ['12', 'household'],
  ])('are found by “%s”: a part of either name or the code, the letter, or a window', (typed, code) => {
    expect(found(typed)).toEqual([code]);
  });

  it('may not be there', () => {
    expect(found('nothing')).toEqual([]);
  });
});

describe('reasons to hold', () => {
  it('are all that the hall knows, in one order', () => {
    expect(holdReasons).toEqual(HoldBody.shape.reason.options);
  });
});
