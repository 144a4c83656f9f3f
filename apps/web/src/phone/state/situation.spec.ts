import { aStatus } from '../status-for-specs.js';
import { situationOf } from './situation.js';

const now = Date.parse(aStatus().asOf);

describe('What a ticket means to its holder', () => {
  it.each([
    ['people ahead', { ahead: 3 }, 'waiting'],
    ['nobody ahead', { ahead: 0 }, 'next'],
    ['nobody ahead and all windows paused', { ahead: 0, openWindows: 0, backAt: aStatus().asOf }, 'paused'],
    ['nobody ahead and no window open during opening hours', { ahead: 0, openWindows: 0 }, 'paused'],
    ['moved to another day', { ahead: 0, day: '2026-03-13' }, 'other-day'],
    ['called', { state: 'called', ahead: null }, 'called'],
    ['put on hold', { state: 'held', ahead: null }, 'held'],
    ['sent away for missing papers', { state: 'finished', mayReturn: true }, 'papers-missing'],
    ['done', { state: 'finished' }, 'finished'],
    ['given back today', { state: 'abandoned' }, 'abandoned'],
    ['of yesterday', { state: 'abandoned', day: '2026-03-11' }, 'day-over'],
  ] as const)('%s', (_, different, situation) => {
    expect(situationOf(aStatus(different), now)).toBe(situation);
  });

  it.each([0, 3])(
    'is never told to be next when the hall is closed and no window calls (%s ahead)',
    (ahead) => {
      const closed = { ahead, openWindows: 0, hours: { from: '00:00', to: '00:00', open: false } };
      expect(situationOf(aStatus(closed), now)).toBe('after-closing');
      const early = { ...closed, hours: { from: '24:00', to: '24:00', open: false } };
      expect(situationOf(aStatus(early), now)).toBe('before-opening');
    },
  );

  it('may still be next after closing, where a window goes on for those who have a number', () => {
    const late = { ahead: 0, openWindows: 1, hours: { from: '08:30', to: '17:00', open: false } };
    expect(situationOf(aStatus(late), now)).toBe('next');
  });

  it('after a miss may come back until the very moment, and not later', () => {
    const missed = aStatus({ state: 'missed', rejoinUntil: aStatus().asOf });
    expect(situationOf(missed, now)).toBe('missed');
    expect(situationOf(missed, now + 1)).toBe('missed-too-late');
  });
});
