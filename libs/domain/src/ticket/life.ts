/**
 * The life of a ticket as data: from which states an action may be taken, and where it leads. This table is the only
 * place where that is said; `docs/glossary.md` explains the words.
 */
export const ticketLife = {
  call: { from: ['waiting'], to: 'called', event: 'ticket.called' },
  recall: { from: ['called'], to: 'called', event: 'ticket.recalled' },
  retract: { from: ['called'], to: 'waiting', event: 'ticket.call-retracted' },
  start: { from: ['called'], to: 'serving', event: 'ticket.started' },
  miss: { from: ['called'], to: 'missed', event: 'ticket.missed' },
  rejoin: { from: ['missed'], to: 'waiting', event: 'ticket.rejoined' },
  hold: { from: ['serving'], to: 'held', event: 'ticket.held' },
  resume: { from: ['held'], to: 'waiting', event: 'ticket.resumed' },
  transfer: { from: ['serving'], to: 'waiting', event: 'ticket.transferred' },
  finish: { from: ['called', 'serving'], to: 'finished', event: 'ticket.finished' },
  defer: { from: ['waiting'], to: 'waiting', event: 'ticket.deferred' },
  cancel: { from: ['waiting', 'missed', 'held'], to: 'abandoned', event: 'ticket.cancelled' },
  abandon: {
    from: ['waiting', 'called', 'serving', 'missed', 'held'],
    to: 'abandoned',
    event: 'ticket.abandoned',
  },
} as const satisfies Record<string, { from: readonly TicketState[]; to: TicketState; event: string }>;

export const ticketStates = [
  'waiting',
  'called',
  'serving',
  'held',
  'missed',
  'finished',
  'abandoned',
] as const;

export type TicketState = (typeof ticketStates)[number];
export type TicketAction = keyof typeof ticketLife;
export type TicketEventType = 'ticket.issued' | (typeof ticketLife)[TicketAction]['event'];

export function mayTake(action: TicketAction, state: TicketState): boolean {
  const allowed: readonly TicketState[] = ticketLife[action].from;
  return allowed.includes(state);
}

/** A called or served ticket occupies its window; in any other state it occupies none. */
export function occupiesWindow(state: TicketState): boolean {
  return state === 'called' || state === 'serving';
}
