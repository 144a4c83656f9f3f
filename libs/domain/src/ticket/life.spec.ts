import { advance } from './advance.js';
import {
  mayTake,
  occupiesWindow,
  ticketLife,
  ticketStates,
  type TicketAction,
  type TicketState,
} from './life.js';
import { aTicket } from '#testing';

const actions = Object.keys(ticketLife) as TicketAction[];
const moment = { at: 5_000, revision: 9 };

describe('The life of a ticket', () => {
  const edges = actions.flatMap((action) => ticketLife[action].from.map((from) => [from, action] as const));

  it.each(edges)('a ticket that is %s may %s', (from, action) => {
    const step = advance(aTicket({ state: from }), action, moment);
    expect(step).toMatchObject({ accepted: true, value: { state: ticketLife[action].to, version: 2 } });
  });

  const others = actions.flatMap((action) =>
    ticketStates.filter((state) => !mayTake(action, state)).map((state) => [state, action] as const),
  );

  it.each(others)('a ticket that is %s may not %s', (state, action) => {
    const step = advance(aTicket({ state }), action, moment);
    expect(step).toEqual({
      accepted: false,
      code: 'ticket.wrong-state',
      facts: { label: 'A001', state, action },
    });
  });

  it('reaches every state from waiting', () => {
    const reached = new Set<TicketState>(['waiting']);
    for (const state of reached) {
      actions
        .filter((action) => mayTake(action, state))
        .forEach((action) => reached.add(ticketLife[action].to));
    }
    expect([...reached].sort()).toEqual([...ticketStates].sort());
  });

  it('ends for good: nothing happens to a finished or abandoned ticket', () => {
    for (const state of ['finished', 'abandoned'] as const) {
      expect(actions.filter((action) => mayTake(action, state))).toEqual([]);
    }
  });

  it('occupies a window only while called or served', () => {
    expect(ticketStates.filter(occupiesWindow)).toEqual(['called', 'serving']);
  });
});
