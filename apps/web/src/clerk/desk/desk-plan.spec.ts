import type { TicketAtWindow } from '#contracts';
import { mayAct, primaryOf } from './desk-plan.js';

const ticket = (label: string, state: TicketAtWindow['state']): TicketAtWindow => ({
  id: label,
  label,
  service: 'exit-entry',
  lane: 'ordinary',
  language: 'zh',
  state,
  calls: 1,
  issuedAt: '2026-03-12T02:00:00.000Z',
  calledAt: null,
  startedAt: null,
});

const next = [ticket('A016', 'waiting')];
const called = ticket('A015', 'called');
const serving = ticket('A015', 'serving');

describe('the one red button', () => {
  it('opens a closed window', () => {
    expect(primaryOf({ state: 'closed', ticket: null, next })).toEqual({ kind: 'open' });
    expect(primaryOf({ state: 'paused', ticket: null, next })).toEqual({ kind: 'open' });
  });

  it('calls the next person by number, and may be pressed when nobody waits', () => {
    expect(primaryOf({ state: 'open', ticket: null, next })).toEqual({ kind: 'callNext', next: 'A016' });
    expect(primaryOf({ state: 'open', ticket: null, next: [] })).toEqual({
      kind: 'callNext',
      next: undefined,
    });
  });

  it('starts whom it called', () => {
    expect(primaryOf({ state: 'open', ticket: called, next })).toEqual({ kind: 'start', label: 'A015' });
  });

  it('finishes and calls the next, or only finishes', () => {
    expect(primaryOf({ state: 'open', ticket: serving, next })).toEqual({
      kind: 'finishAndCall',
      label: 'A015',
      next: 'A016',
    });
    expect(primaryOf({ state: 'open', ticket: serving, next: [] })).toEqual({
      kind: 'finish',
      label: 'A015',
    });
    expect(primaryOf({ state: 'closed', ticket: serving, next })).toEqual({ kind: 'finish', label: 'A015' });
  });
});

describe('the smaller buttons', () => {
  const all = ['recall', 'retract', 'start', 'finish', 'miss', 'transfer', 'hold', 'resume'] as const;
  const may = (here: TicketAtWindow | null, held: TicketAtWindow[] = []) =>
    all.filter((action) => mayAct(action, { ticket: here, held }));

  it('are there only when they make sense', () => {
    expect(may(null)).toEqual([]);
    expect(may(called)).toEqual(['recall', 'retract', 'start', 'finish', 'miss']);
    expect(may(serving)).toEqual(['finish', 'transfer', 'hold']);
  });

  it('take somebody back from hold at any time', () => {
    expect(may(null, [ticket('A007', 'held')])).toEqual(['resume']);
  });
});
