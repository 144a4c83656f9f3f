import { accept, refuse, type Decision } from '../shared/decision.js';
import type { Instant } from '../shared/text.js';
import { mayTake, ticketLife, type TicketAction } from './life.js';
import type { Ticket } from './ticket.js';

/** When a change happens: by the clock, and in the order of the hall's log. */
export interface Moment {
  readonly at: Instant;
  readonly revision: number;
}

/** Takes a ticket one step along its life; what the step changes beside the state is said here, once. */
export function advance(ticket: Ticket, action: TicketAction, moment: Moment): Decision<Ticket> {
  if (!mayTake(action, ticket.state)) {
    return refuse('ticket.wrong-state', { label: ticket.label, state: ticket.state, action });
  }
  const state = ticketLife[action].to;
  return accept({ ...ticket, ...changesBy(ticket, action, moment), state, version: ticket.version + 1 });
}

const notOnHold = { holdReason: null, holdUntil: null };

/** What a step changes beside state and version. */
export function changesBy(ticket: Ticket, action: TicketAction, { at, revision }: Moment): Partial<Ticket> {
  switch (action) {
    case 'call':
      return { ...calledAgain(ticket, at, revision), startedAt: null, endedAt: null, ...notOnHold };
    case 'recall':
      return calledAgain(ticket, at, revision);
    case 'start':
      return { startedAt: at };
    case 'finish':
      // Finished without a start: the clerk served at once, so service began with the call.
      return { startedAt: ticket.startedAt ?? ticket.calledAt, endedAt: at };
    case 'miss':
    case 'cancel':
    case 'abandon':
      return { endedAt: at, ...notOnHold };
    case 'retract':
    case 'rejoin':
    case 'resume':
    case 'transfer':
    case 'release':
    case 'carry':
      return { serviceWindowId: null, startedAt: null, endedAt: null, ...notOnHold };
    case 'hold':
      return { endedAt: at };
    case 'coming':
      return { comingAt: at };
    case 'defer':
      // Who only lets others pass stays bound for the window that alone may call; who leaves a window does not.
      return ticket.state === 'called' ? { serviceWindowId: null } : {};
    case 'check':
      return {};
  }
}

function calledAgain({ calls }: Ticket, at: Instant, revision: number) {
  return { calledAt: at, callRevision: revision, calls: calls + 1, comingAt: null };
}
