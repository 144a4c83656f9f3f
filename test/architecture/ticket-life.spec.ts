import { ticketLife, ticketStates, type TicketAction, type TicketState } from '#domain';
import { isSpokenInSpecs } from './sources.js';

const actions = Object.keys(ticketLife) as TicketAction[];
const edges = actions.map((action) => ({ action, ...ticketLife[action] }));

/** Where a ticket that was just issued can come to. */
function reachable(): Set<TicketState> {
  const found = new Set<TicketState>(['waiting']);
  for (let before = 0; before < found.size;) {
    before = found.size;
    edges.filter(({ from }) => from.some((state) => found.has(state))).forEach(({ to }) => found.add(to));
  }
  return found;
}

describe('The life of a ticket', () => {
  it('has no state that no ticket comes to', () => {
    expect([...reachable()].sort()).toEqual([...ticketStates].sort());
  });

  it('goes on from every state but its two ends', () => {
    const left = new Set<TicketState>(edges.flatMap(({ from }) => from));
    expect(ticketStates.filter((state) => !left.has(state))).toEqual(['finished', 'abandoned']);
  });

  it('gives every step an event of its own', () => {
    const events = edges.map(({ event }) => event);
    expect(new Set(events).size).toBe(events.length);
    expect(events.filter((event) => !/^ticket\.[a-z-]+$/.test(event))).toEqual([]);
  });

  it.each(actions)('has a spec that tries out "%s"', (action) => {
    expect(isSpokenInSpecs(action)).toBe(true);
  });
});
