import { aPlan, aTicket } from '#testing';
import type { ServiceWindow } from '../hall/plan.js';
import { serviceOf } from '../hall/plan.js';
import {
  advanceAt,
  callNext,
  changeState,
  resumeAt,
  retractCall,
  ticketAfter,
  transferTo,
  type Desk,
} from './desk.js';

const serviceWindow = aPlan().windows[0] as ServiceWindow;
const open: Desk = { serviceWindow, state: 'open', ticket: null };
const busy: Desk = { ...open, ticket: aTicket({ number: 3, state: 'called', serviceWindowId: 11 }) };
const moment = { at: 1_000, revision: 5 };
const waiting = () => new Map([[1, [aTicket({ number: 4 })]]]);

describe('A clerk calls the next person', () => {
  it('and gets the head of the line at this window', () => {
    const step = callNext(open, waiting(), moment);
    expect(step).toMatchObject({
      accepted: true,
      value: {
        before: { state: 'waiting' },
        after: { label: 'A004', state: 'called', serviceWindowId: 11, calls: 1 },
      },
    });
  });

  it.each([
    ['the window is closed', { ...open, state: 'closed' as const }, 'window.closed'],
    ['the window is paused', { ...open, state: 'paused' as const }, 'window.closed'],
    ['somebody is there already', busy, 'window.busy'],
  ])('but not while %s, and the line stays as it was', (_, desk, code) => {
    const heads = waiting();
    expect(callNext(desk, heads, moment)).toMatchObject({ accepted: false, code });
    expect(heads.get(1)).toHaveLength(1);
  });

  it('but not when nobody waits', () => {
    expect(callNext(open, new Map(), moment)).toEqual({
      accepted: false,
      code: 'queue.empty',
      facts: { window: 1 },
    });
  });
});

describe('A clerk acts on the ticket at the window', () => {
  it('that the clerk saw', () => {
    const step = advanceAt(busy, busy.ticket?.id ?? '', 'start', moment);
    expect(step).toMatchObject({ accepted: true, value: { after: { state: 'serving' } } });
  });

  it('but not when nobody is there', () => {
    expect(advanceAt(open, 'any', 'finish', moment)).toMatchObject({ code: 'window.idle' });
  });

  it('but not when it is another one by now', () => {
    expect(advanceAt(busy, 'the one before', 'finish', moment)).toMatchObject({
      code: 'window.other-ticket',
      facts: { label: 'A003' },
    });
  });

  it('but only along its life', () => {
    const serving = { ...busy, ticket: aTicket({ state: 'serving' }) };
    expect(advanceAt(serving, serving.ticket.id, 'miss', moment)).toMatchObject({
      code: 'ticket.wrong-state',
    });
  });
});

describe('A window', () => {
  it('does not close while somebody stands there', () => {
    expect(changeState(busy, 'closed')).toMatchObject({ code: 'window.busy', facts: { label: 'A003' } });
  });

  it('opens and closes otherwise', () => {
    expect(changeState(open, 'closed')).toEqual({ accepted: true, value: 'closed' });
    expect(changeState(busy, 'open')).toEqual({ accepted: true, value: 'open' });
  });
});

describe('A call that was a slip', () => {
  const called: Desk = { ...open, ticket: aTicket({ state: 'called', calls: 1, calledAt: 0, rankAt: 42 }) };
  const id = called.ticket?.id ?? '';

  it('can be taken back for ten seconds; the person keeps the place', () => {
    expect(retractCall(called, id, { at: 10_000, revision: 5 })).toMatchObject({
      value: { after: { state: 'waiting', rankAt: 42 } },
    });
  });

  it('cannot be taken back later: the person is on the way', () => {
    expect(retractCall(called, id, { at: 10_001, revision: 5 })).toMatchObject({
      code: 'call.too-late-to-retract',
    });
  });

  it('cannot be taken back when it was repeated', () => {
    const again = { ...called, ticket: aTicket({ state: 'called', calls: 2, calledAt: 0 }) };
    expect(retractCall(again, id, { at: 1, revision: 5 })).toMatchObject({
      code: 'call.too-late-to-retract',
    });
  });

  it('cannot be taken back from nobody', () => {
    expect(retractCall(open, id, moment)).toMatchObject({ code: 'window.idle' });
  });
});

describe('A person who is sent on', () => {
  const household = { ...serviceOf(aPlan(), { serviceId: 2 }), headStarts: { priority: 5 } };
  const serving: Desk = {
    ...open,
    ticket: aTicket({ state: 'serving', lane: 'priority', issuedAt: 600_000, rankAt: 0 }),
  };
  const id = serving.ticket?.id ?? '';

  it('waits for the other service with the same label, the same arrival, and that service’s head start', () => {
    expect(transferTo(serving, id, household, moment)).toMatchObject({
      value: { after: { state: 'waiting', serviceId: 2, label: 'A001', issuedAt: 600_000, rankAt: 300_000 } },
    });
  });

  it('is not sent to where it is', () => {
    const same = serviceOf(aPlan(), { serviceId: 1 });
    expect(transferTo(serving, id, same, moment)).toMatchObject({ code: 'ticket.same-service' });
  });
});

describe('A person on hold', () => {
  const held = aTicket({ number: 8, state: 'held', serviceWindowId: 11, rankAt: 42 });

  it('is taken back into the line by its own window, while somebody else is there', () => {
    const step = resumeAt(busy, held, moment);
    expect(step).toMatchObject({ value: { after: { state: 'waiting', rankAt: 42 } } });
    expect(step.accepted && ticketAfter(busy, step.value)).toBe(busy.ticket);
  });

  it('is not taken back by another window', () => {
    const elsewhere = { ...held, serviceWindowId: 12 };
    expect(resumeAt(open, elsewhere, moment)).toMatchObject({ code: 'window.other-ticket' });
    expect(resumeAt(open, undefined, moment)).toMatchObject({ code: 'ticket.unknown' });
  });
});
