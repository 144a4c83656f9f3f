import { aTicket } from '#testing';
import { advance } from './advance.js';

const moment = { at: 9_000, revision: 33 };

describe('A step in the life of a ticket', () => {
  it('counts every call and remembers the latest, so that the board shows it on top', () => {
    const called = advance(aTicket({ state: 'called', calls: 1, calledAt: 1 }), 'recall', moment);
    expect(called).toMatchObject({ value: { calls: 2, calledAt: 9_000, callRevision: 33 } });
  });

  it('takes the call as the beginning of service when the clerk finished without starting', () => {
    const finished = advance(aTicket({ state: 'called', calledAt: 7_000 }), 'finish', moment);
    expect(finished).toMatchObject({ value: { startedAt: 7_000, endedAt: 9_000 } });
  });

  it('keeps the beginning of a service that was started', () => {
    const finished = advance(
      aTicket({ state: 'serving', calledAt: 7_000, startedAt: 8_000 }),
      'finish',
      moment,
    );
    expect(finished).toMatchObject({ value: { startedAt: 8_000, endedAt: 9_000 } });
  });

  it('gives a person whose call is taken back the old place in the line, at no window', () => {
    const before = aTicket({ state: 'called', serviceWindowId: 11, rankAt: 42 });
    expect(advance(before, 'retract', moment)).toMatchObject({
      value: { state: 'waiting', rankAt: 42, serviceWindowId: null },
    });
  });

  it('remembers at which window somebody was missed', () => {
    const missed = advance(aTicket({ state: 'called', serviceWindowId: 11 }), 'miss', moment);
    expect(missed).toMatchObject({ value: { state: 'missed', serviceWindowId: 11, endedAt: 9_000 } });
  });

  it('leaves the label, the arrival and the code as they were', () => {
    const before = aTicket({ state: 'serving' });
    const { label, issuedAt, code } = before;
    expect(advance(before, 'transfer', moment)).toMatchObject({ value: { label, issuedAt, code } });
  });

  it('takes whoever is put on hold from the window, and back into the line with the old rank on resume', () => {
    const serving = aTicket({ state: 'serving', serviceWindowId: 11, startedAt: 8_000, rankAt: 42 });
    const held = advance(serving, 'hold', moment);
    expect(held).toMatchObject({ value: { state: 'held', rankAt: 42 } });
    const resumed = held.accepted && advance(held.value, 'resume', moment);
    expect(resumed).toMatchObject({
      value: { state: 'waiting', rankAt: 42, serviceWindowId: null, startedAt: null },
    });
  });

  it('lets who was missed rejoin as if the visit had not ended', () => {
    const missed = aTicket({ state: 'missed', serviceWindowId: 11, endedAt: 8_000 });
    expect(advance(missed, 'rejoin', moment)).toMatchObject({ value: { state: 'waiting', endedAt: null } });
  });

  it('remembers that the holder is coming, until the next call asks again', () => {
    const called = aTicket({ state: 'called', calls: 1, calledAt: 7_000 });
    const coming = advance(called, 'coming', moment);
    expect(coming).toMatchObject({ value: { state: 'called', comingAt: 9_000, calledAt: 7_000 } });
    const again = coming.accepted && advance(coming.value, 'recall', moment);
    expect(again).toMatchObject({ value: { comingAt: null } });
  });

  it('lets go of the window when who was called lets others pass, but not of the one that a ticket is bound for', () => {
    const called = aTicket({ state: 'called', serviceWindowId: 11 });
    expect(advance(called, 'defer', moment)).toMatchObject({ value: { serviceWindowId: null } });
    const bound = aTicket({ serviceWindowId: 11 });
    expect(advance(bound, 'defer', moment)).toMatchObject({ value: { serviceWindowId: 11 } });
  });

  it.each(['cancel', 'abandon'] as const)('ends a visit that nobody served: %s', (action) => {
    const ended = advance(aTicket(), action, moment);
    expect(ended).toMatchObject({ value: { state: 'abandoned', startedAt: null, endedAt: 9_000 } });
  });
});
