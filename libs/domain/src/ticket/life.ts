/**
 * The life of a ticket as data: from which states an action may be taken, and where it leads. This table is the only
 * place where that is said; `docs/glossary.md` explains the words.
 */
export const ticketLife = {
  // A clerk may also call somebody by number who was missed, or whom this window put on hold.
  call: { from: ['waiting', 'missed', 'held'], to: 'called', event: 'ticket.called' },
  recall: { from: ['called'], to: 'called', event: 'ticket.recalled' },
  retract: { from: ['called'], to: 'waiting', event: 'ticket.call-retracted' },
  // The holder answers the call: on the way.
  coming: { from: ['called'], to: 'called', event: 'ticket.coming' },
  start: { from: ['called'], to: 'serving', event: 'ticket.started' },
  miss: { from: ['called'], to: 'missed', event: 'ticket.missed' },
  rejoin: { from: ['missed'], to: 'waiting', event: 'ticket.rejoined' },
  hold: { from: ['serving'], to: 'held', event: 'ticket.held' },
  resume: { from: ['held'], to: 'waiting', event: 'ticket.resumed' },
  transfer: { from: ['serving'], to: 'waiting', event: 'ticket.transferred' },
  check: { from: ['serving'], to: 'serving', event: 'ticket.papers-checked' },
  finish: { from: ['called', 'serving'], to: 'finished', event: 'ticket.finished' },
  // Both also by a holder who was called and cannot come: the window is free for the next one at once.
  defer: { from: ['waiting', 'called'], to: 'waiting', event: 'ticket.deferred' },
  release: { from: ['waiting'], to: 'waiting', event: 'ticket.released' },
  carry: { from: ['waiting', 'held'], to: 'waiting', event: 'ticket.carried' },
  cancel: { from: ['waiting', 'called', 'missed', 'held'], to: 'abandoned', event: 'ticket.cancelled' },
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
/** Three are no steps of the table: two ways to begin, and the way back to what was before the last step. */
export type TicketEventType =
  'ticket.issued' | 'ticket.walked-up' | 'ticket.step-undone' | (typeof ticketLife)[TicketAction]['event'];

const actions = new Map(Object.entries(ticketLife).map(([action, { event }]) => [event, action]));

/** The step that an event tells of; `undefined` for the events that are no steps of the table. */
export function actionOf(event: TicketEventType): TicketAction | undefined {
  return actions.get(event as (typeof ticketLife)[TicketAction]['event']) as TicketAction | undefined;
}

export function mayTake(action: TicketAction, state: TicketState): boolean {
  const allowed: readonly TicketState[] = ticketLife[action].from;
  return allowed.includes(state);
}

/** A called or served ticket occupies its window; in any other state it occupies none. */
export function occupiesWindow(state: TicketState): boolean {
  return state === 'called' || state === 'serving';
}
