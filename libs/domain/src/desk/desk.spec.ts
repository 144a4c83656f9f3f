import { aDesk, aTicket } from '#testing';
import type { Heads } from '../line/choose-next.js';
import { advanceAt, callNext, resumeAt, ticketAfter, type Desk } from './desk.js';

const open = aDesk();
const busy = aDesk({ ticket: aTicket({ number: 3, state: 'called', serviceWindowId: 11 }) });
const moment = { at: 1_000, revision: 5 };
const nobody = (): Heads => ({ services: new Map(), windows: new Map() });
const waiting = (): Heads => ({ ...nobody(), services: new Map([[1, [aTicket({ number: 4 })]]]) });

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

  it.each<[string, Desk, string]>([
    ['the window is closed', aDesk({ state: 'closed' }), 'window.closed'],
    ['the window is paused', aDesk({ state: 'paused' }), 'window.closed'],
    ['somebody is there already', busy, 'window.busy'],
  ])('but not while %s, and the line stays as it was', (_, desk, code) => {
    const heads = waiting();
    expect(callNext(desk, heads, moment)).toMatchObject({ accepted: false, code });
    expect(heads.services.get(1)).toHaveLength(1);
  });

  it('but not when nobody waits', () => {
    expect(callNext(open, nobody(), moment)).toEqual({
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
    const ticket = aTicket({ state: 'serving' });
    expect(advanceAt(aDesk({ ticket }), ticket.id, 'miss', moment)).toMatchObject({
      code: 'ticket.wrong-state',
    });
  });
});

describe('A person on hold', () => {
  const held = aTicket({ number: 8, state: 'held', serviceWindowId: 11, rankAt: 42 });

  it('is taken back into the line by its own window, while somebody else is there', () => {
    const step = resumeAt(busy, held, moment);
    expect(step).toMatchObject({ value: { after: { state: 'waiting', rankAt: 42 } } });
    expect(step.accepted && ticketAfter(busy, step.value)).toBe(busy.ticket);
  });

  it('is not taken back by another window, nor when nobody has that ticket', () => {
    const elsewhere = { ...held, serviceWindowId: 12 };
    expect(resumeAt(open, elsewhere, moment)).toMatchObject({ code: 'window.other-ticket' });
    expect(resumeAt(open, undefined, moment)).toMatchObject({ code: 'ticket.unknown' });
  });
});
