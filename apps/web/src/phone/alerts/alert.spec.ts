import { aStatus } from '../status-for-specs.js';
import { alertOf } from './alert.js';

const waiting = (ahead: number) => aStatus({ ahead });
const called = (calls = 1) => aStatus({ state: 'called', ahead: null, calls });

describe('An alert', () => {
  it.each([
    ['three are left', waiting(4), waiting(3), 'three'],
    ['two are left at once', waiting(9), waiting(2), 'three'],
    ['nobody is left', waiting(1), waiting(0), 'next'],
    ['the holder is called', waiting(0), called(), 'called'],
    ['the holder is called from far back', waiting(9), called(), 'called'],
    ['the call is repeated', called(1), called(2), 'called'],
    ['windows open again for who is first', aStatus({ ahead: 0, openWindows: 0 }), waiting(0), 'next'],
  ] as const)('sounds when %s', (_, before, now, alert) => {
    expect(alertOf(before, now)).toBe(alert);
  });

  it.each([
    ['nothing was known before', null, called()],
    ['one less is ahead and many are left', waiting(9), waiting(8)],
    ['the last three go one by one', waiting(3), waiting(2)],
    ['it is still the same call', called(1), called(1)],
    ['nobody calls', waiting(1), aStatus({ ahead: 0, openWindows: 0 })],
    ['the person is served', called(), aStatus({ state: 'serving', ahead: null })],
    ['more people came ahead', waiting(0), waiting(1)],
  ] as const)('is silent when %s', (_, before, now) => {
    expect(alertOf(before, now)).toBeNull();
  });
});
