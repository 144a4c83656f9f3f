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
});
