import type { WindowDesk } from '#contracts';
import { aDesk, passports, person } from '../../shared/desk-for-specs.js';
import { mayAct, primaryOf, secondsToMiss, ticksPapers, type SmallerAction } from './desk-plan.js';

const next = [person('A016')];
const called = person('A015', { state: 'called', calls: 1 });
const serving = person('A015', { state: 'serving', calls: 1 });
const now = Date.parse('2026-03-12T02:10:00.000Z');

describe('the one red button', () => {
  it('opens a closed window, and goes on after a pause', () => {
    expect(primaryOf(aDesk({ state: 'closed', next }))).toEqual({ kind: 'open' });
    expect(primaryOf(aDesk({ state: 'paused', next }))).toEqual({ kind: 'open' });
  });

  it('calls the next person by number, and may be pressed when nobody waits', () => {
    expect(primaryOf(aDesk({ next }))).toEqual({ kind: 'callNext', next: 'A016' });
    expect(primaryOf(aDesk())).toEqual({ kind: 'callNext', next: undefined });
  });

  it('starts whom it called', () => {
    expect(primaryOf(aDesk({ ticket: called, next }))).toEqual({ kind: 'start', label: 'A015' });
  });

  it('finishes and calls the next, or only finishes', () => {
    const both = { kind: 'finishAndCall', label: 'A015', next: 'A016' };
    expect(primaryOf(aDesk({ ticket: serving, next }))).toEqual(both);
    const only = { kind: 'finish', label: 'A015' };
    expect(primaryOf(aDesk({ ticket: serving }))).toEqual(only);
    expect(primaryOf(aDesk({ state: 'paused', ticket: serving, next }))).toEqual(only);
  });
});

const all: readonly SmallerAction[] = [
  ...(['recall', 'start', 'miss', 'pause', 'transfer', 'hold', 'resume', 'finish', 'result'] as const),
  ...(['walkUp', 'tipSheet', 'help', 'emergency', 'why', 'close', 'keys'] as const),
];

describe('the smaller buttons', () => {
  const may = (different: Partial<WindowDesk>) => all.filter((one) => mayAct(one, aDesk(different), now));
  const always = ['help', 'emergency', 'why', 'keys'];

  it('are there only when they make sense', () => {
    expect(may({})).toEqual(['pause', 'walkUp', 'help', 'emergency', 'why', 'close', 'keys']);
    expect(may({ ticket: called })).toEqual([
      ...['recall', 'start', 'miss', 'pause', 'finish', 'walkUp'],
      ...always,
    ]);
    expect(may({ ticket: serving, service: passports })).toEqual([
      ...['pause', 'transfer', 'hold', 'finish', 'result', 'walkUp', 'tipSheet'],
      ...always,
    ]);
  });

  it('of a closed window only close it for good, and ask', () => {
    expect(may({ state: 'closed' })).toEqual(['help', 'emergency', 'why', 'close', 'keys']);
  });

  it('take somebody back from hold at any time', () => {
    expect(may({ held: [person('A007', { state: 'held' })] })).toContain('resume');
  });

  it('never call an emergency off by mistake', () => {
    const help = { kind: 'emergency', at: '2026-03-12T02:09:00.000Z' } as const;
    expect(may({ help })).not.toContain('help');
    expect(may({ help: { ...help, kind: 'help' } })).toContain('help');
  });
});

describe('giving up on somebody who does not come', () => {
  const missFrom = '2026-03-12T02:10:20.000Z';

  it.each([
    [0, 20],
    [19_001, 1],
    [20_000, 0],
    [60_000, 0],
  ])('%i ms later there are %i seconds left', (later, left) => {
    expect(secondsToMiss({ missFrom }, now + later)).toBe(left);
    expect(mayAct('miss', aDesk({ ticket: called, missFrom }), now + later)).toBe(left === 0);
  });
});

describe('the figures', () => {
  it('tick papers only while somebody is served who has to bring some', () => {
    expect(ticksPapers({ ticket: serving, service: passports })).toBe(true);
    expect(ticksPapers({ ticket: serving, service: { ...passports, papers: [] } })).toBe(false);
    expect(ticksPapers({ ticket: called, service: passports })).toBe(false);
    expect(ticksPapers({ ticket: null, service: null })).toBe(false);
  });
});
