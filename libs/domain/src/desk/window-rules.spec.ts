import { aDesk, aTicket } from '#testing';
import { leaveWindow, mayWork, pauseWindow, sitDown, turnWindow } from './window-rules.js';

const busy = aDesk({ ticket: aTicket({ number: 3, state: 'called', serviceWindowId: 11 }) });

describe('A window', () => {
  it('opens, and a pause is over then', () => {
    const paused = aDesk({ state: 'paused', pause: { reason: 'meal', until: 9 } });
    expect(turnWindow(paused, 'open')).toMatchObject({ value: { state: 'open', pause: null } });
  });

  it('closes, but not while somebody stands there', () => {
    expect(turnWindow(aDesk(), 'closed')).toMatchObject({ value: { state: 'closed' } });
    expect(turnWindow(busy, 'closed')).toMatchObject({ code: 'window.busy', facts: { label: 'A003' } });
  });

  it('pauses with a reason and a time, also while somebody is served to the end', () => {
    expect(pauseWindow(busy, 'meal', 9)).toMatchObject({
      value: { state: 'paused', pause: { reason: 'meal', until: 9 }, ticket: { label: 'A003' } },
    });
    expect(pauseWindow(aDesk({ state: 'closed' }), 'meal', 9)).toMatchObject({ code: 'window.closed' });
  });
});

describe('A console', () => {
  const minute = 60_000;

  it('sits down where nobody works, and again where it works already', () => {
    expect(sitDown(aDesk({ sitting: null }), 'mine', false, 7)).toMatchObject({
      value: { sitting: { id: 'mine', since: 7 } },
    });
    const mine = aDesk({ sitting: { id: 'mine', since: 1 } });
    expect(sitDown(mine, 'mine', false, 7)).toEqual({ accepted: true, value: mine });
  });

  it('takes the place of another one only knowingly', () => {
    expect(sitDown(aDesk(), 'mine', false, 3.5 * minute)).toMatchObject({
      code: 'window.taken',
      facts: { window: 1, minutes: 3 },
    });
    expect(sitDown(busy, 'mine', true, 7)).toMatchObject({
      value: { sitting: { id: 'mine' }, ticket: { label: 'A003' } },
    });
  });

  it('is never told that somebody will have come in the future, whatever the clocks', () => {
    const ahead = aDesk({ sitting: { id: 'other', since: minute } });
    expect(sitDown(ahead, 'mine', false, 0)).toMatchObject({ facts: { minutes: 0 } });
  });

  it('gives orders for its own window only', () => {
    expect(mayWork(aDesk(), 'sitting')).toMatchObject({ accepted: true });
    expect(mayWork(aDesk(), 'another')).toMatchObject({ code: 'window.not-yours' });
    expect(mayWork(aDesk({ sitting: null }), 'sitting')).toMatchObject({ code: 'window.not-yours' });
  });

  it('leaves its window closed, and not while somebody stands there', () => {
    expect(leaveWindow(aDesk())).toMatchObject({ value: { state: 'closed', sitting: null } });
    expect(leaveWindow(busy)).toMatchObject({ code: 'window.busy' });
  });
});
