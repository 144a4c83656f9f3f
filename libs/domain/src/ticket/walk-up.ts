import { accept, type Decision } from '../shared/decision.js';
import { issueTicket, type IssueFacts } from './issue.js';
import type { Ticket } from './ticket.js';

/** Somebody is served without having taken a number: gets the next one now, and is at the window at once. */
export function walkUp(facts: IssueFacts, serviceWindowId: number): Decision<Ticket> {
  const ticket = issueTicket(facts);
  if (!ticket.accepted) return ticket;
  return accept({
    ...ticket.value,
    source: 'counter',
    state: 'serving',
    startedAt: facts.now,
    serviceWindowId,
  });
}
