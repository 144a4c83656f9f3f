import { aPlan, aTicket } from '#testing';
import type { ServiceWindow } from '../hall/plan.js';
import { advanceAt, callNext, changeState, type Desk } from './desk.js';

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
