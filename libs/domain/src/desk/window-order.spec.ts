import { aDesk, aTicket, valueOf } from '#testing';
import type { Desk } from './desk.js';
import { answerHelp, obeyAtWindow, type WindowOrder } from './window-order.js';

const at = 60_000;
const give = (order: WindowOrder, desk: Desk = aDesk(), sitting = 'sitting') =>
  obeyAtWindow(desk, sitting, order, at);
const closed = aDesk({ state: 'closed' });
const asking = aDesk({ help: { kind: 'help', at: 1 } });
const pause = { kind: 'pause', reason: 'meal', minutes: 30 } as const;

describe('An order for a window', () => {
  it.each<[WindowOrder, Desk, object]>([
    [
      { kind: 'sit', takeOver: false },
      aDesk({ sitting: null }),
      { type: 'window.sat-down', tookOver: false },
    ],
    [{ kind: 'open' }, closed, { type: 'window.opened', state: 'open' }],
    [{ kind: 'close' }, aDesk(), { type: 'window.closed', state: 'closed' }],
    [pause, aDesk(), { type: 'window.paused', state: 'paused', reason: 'meal', until: at + 30 * 60_000 }],
    [{ kind: 'help', help: 'emergency' }, aDesk(), { type: 'window.help-called', help: 'emergency' }],
    [{ kind: 'cancel-help' }, asking, { type: 'window.help-answered' }],
  ])('is obeyed and logged: %j', (order, desk, fact) => {
    expect(valueOf(give(order, desk)).facts).toEqual([{ ...fact, window: 1 }]);
  });

  it.each<[string, WindowOrder, Desk]>([
    ['open an open one', { kind: 'open' }, aDesk()],
    ['close a closed one', { kind: 'close' }, closed],
    ['sit down where one sits', { kind: 'sit', takeOver: false }, aDesk()],
    ['need no help that was not asked for', { kind: 'cancel-help' }, aDesk()],
  ])('that is fulfilled already changes nothing: to %s', (_, order, desk) => {
    expect(valueOf(give(order, desk))).toEqual({ desk, facts: [] });
  });

  it('to leave closes it first, and says both', () => {
    const types = (desk: Desk) => valueOf(give({ kind: 'leave' }, desk)).facts.map(({ type }) => type);
    expect(types(aDesk())).toEqual(['window.closed', 'window.left']);
    expect(types(closed)).toEqual(['window.left']);
  });

  it('to take over says that somebody else sat there', () => {
    const step = valueOf(give({ kind: 'sit', takeOver: true }, aDesk(), 'mine'));
    expect(step.facts).toEqual([{ type: 'window.sat-down', window: 1, tookOver: true }]);
    expect(step.desk.sitting).toEqual({ id: 'mine', since: at });
  });

  it.each<[string, WindowOrder, Desk, string]>([
    ['sit down where another works', { kind: 'sit', takeOver: false }, aDesk(), 'window.taken'],
    ['open a window of another', { kind: 'open' }, aDesk(), 'window.not-yours'],
    ['close where somebody stands', { kind: 'close' }, aDesk({ ticket: aTicket() }), 'window.busy'],
    ['leave where somebody stands', { kind: 'leave' }, aDesk({ ticket: aTicket() }), 'window.busy'],
    ['pause a closed one', pause, closed, 'window.closed'],
  ])('is refused: to %s', (_, order, desk, code) => {
    const theirs = code === 'window.taken' || code === 'window.not-yours';
    expect(give(order, desk, theirs ? 'mine' : 'sitting')).toMatchObject({ code });
  });
});

describe('A call for help', () => {
  it('is answered once', () => {
    expect(valueOf(answerHelp(asking))).toMatchObject({
      desk: { help: null },
      facts: [{ type: 'window.help-answered' }],
    });
    expect(valueOf(answerHelp(aDesk())).facts).toEqual([]);
  });

  it('may be raised to an emergency', () => {
    const urgent = valueOf(give({ kind: 'help', help: 'emergency' }, asking));
    expect(urgent.desk.help).toEqual({ kind: 'emergency', at });
  });
});
