import { aDesk, aPlan, aTicket, valueOf } from '#testing';
import type { ServiceWindow } from '../hall/plan.js';
import type { Ticket } from '../ticket/ticket.js';
import { callByNumber, missAt, retractCall, retractWithinMs } from './call-rules.js';
import type { Desk } from './desk.js';

const moment = { at: 1_000, revision: 5 };
const secondWindow = aPlan().windows[1] as ServiceWindow;

describe('A call that was a slip', () => {
  const ticket = aTicket({ state: 'called', calls: 1, calledAt: 0, rankAt: 42 });
  const called = aDesk({ ticket });

  it('can be taken back for ten seconds; the person keeps the place', () => {
    expect(retractCall(called, ticket.id, { at: retractWithinMs, revision: 5 })).toMatchObject({
      value: { after: { state: 'waiting', rankAt: 42 } },
    });
  });

  it('cannot be taken back later: the person is on the way', () => {
    expect(retractCall(called, ticket.id, { at: retractWithinMs + 1, revision: 5 })).toMatchObject({
      code: 'call.too-late-to-retract',
      facts: { seconds: 10 },
    });
  });

  it('cannot be taken back when it was repeated', () => {
    const again = aDesk({ ticket: { ...ticket, calls: 2 } });
    expect(retractCall(again, ticket.id, moment)).toMatchObject({ code: 'call.too-late-to-retract' });
  });

  it('cannot be taken back from nobody, nor from somebody else', () => {
    expect(retractCall(aDesk(), ticket.id, moment)).toMatchObject({ code: 'window.idle' });
    expect(retractCall(called, 'the one before', moment)).toMatchObject({ code: 'window.other-ticket' });
  });
});

describe('Somebody who does not come', () => {
  const ticket = aTicket({ state: 'called', calls: 1, calledAt: 0 });
  const miss = (at: number) => missAt(aDesk({ ticket }), ticket.id, 20_000, { at, revision: 5 });

  it('is given the time to come, and the clerk is told how much is left of it', () => {
    expect(miss(18_500)).toMatchObject({ code: 'call.too-early-to-miss', facts: { seconds: 2 } });
    expect(miss(19_999)).toMatchObject({ facts: { seconds: 1 } });
  });

  it('is missed then', () => {
    expect(miss(20_000)).toMatchObject({ value: { after: { state: 'missed', endedAt: 20_000 } } });
  });

  it('is not missed when served already, however early that is', () => {
    const serving = aDesk({ ticket: { ...ticket, state: 'serving' } });
    expect(missAt(serving, ticket.id, 20_000, moment)).toMatchObject({ code: 'ticket.wrong-state' });
  });
});

describe('A clerk calls one number out of turn', () => {
  const call = (having: Ticket[], desk: Desk = aDesk(), number = '015') =>
    callByNumber(desk, number, having, moment);
  const a015 = (different: Partial<Ticket> = {}) => aTicket({ number: 15, ...different });
  const b015 = aTicket({ number: 15, letter: 'B', label: 'B015', serviceId: 2 });

  it.each<[string, Ticket]>([
    ['who waits', a015()],
    ['who was missed', a015({ state: 'missed', serviceWindowId: 12 })],
    ['whom this window put on hold', a015({ state: 'held', serviceWindowId: 11 })],
    ['who was sent to this window', a015({ serviceId: 2, serviceWindowId: 11 })],
  ])('and gets somebody %s', (_, ticket) => {
    expect(call([ticket])).toMatchObject({
      value: { after: { label: 'A015', state: 'called', serviceWindowId: 11, holdReason: null } },
    });
  });

  it.each<[string, Ticket[], string]>([
    ['nobody has', [], 'number.unknown'],
    ['only another service has', [b015], 'number.unknown'],
    ['has been served', [a015({ state: 'finished' })], 'number.unknown'],
    ['was given back', [a015({ state: 'abandoned' })], 'number.unknown'],
    ['is on hold at another window', [a015({ state: 'held', serviceWindowId: 12 })], 'number.unknown'],
    ['was sent to another window', [a015({ serviceWindowId: 12 })], 'number.unknown'],
    ['was called by another window', [a015({ state: 'called', serviceWindowId: 12 })], 'ticket.at-window'],
    ['is being served', [a015({ state: 'serving', serviceWindowId: 12 })], 'ticket.at-window'],
  ])('but not one that %s', (_, having, code) => {
    expect(call(having)).toMatchObject({ code });
  });

  it('and is asked for the letter where two people have the number', () => {
    const both = aDesk({ serviceWindow: secondWindow });
    expect(call([a015(), b015], both)).toEqual({
      accepted: false,
      code: 'number.ambiguous',
      facts: { number: '015', labels: 'A015 / B015' },
    });
    expect(valueOf(call([b015], both, 'B015')).after.label).toBe('B015');
  });

  it('and is not asked when the window can call only one of the two', () => {
    expect(valueOf(call([a015(), b015])).after.label).toBe('A015');
  });

  it('but not at a closed window, nor while somebody is there', () => {
    expect(call([a015()], aDesk({ state: 'closed' }))).toMatchObject({ code: 'window.closed' });
    expect(call([a015()], aDesk({ ticket: aTicket({ state: 'called' }) }))).toMatchObject({
      code: 'window.busy',
    });
  });
});
