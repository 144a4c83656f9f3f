import { accept, refuse, type Decision } from '../shared/decision.js';
import { advance, type Moment } from '../ticket/advance.js';
import type { Ticket } from '../ticket/ticket.js';
import type { Place } from './order.js';

/** Behind how many waiting tickets somebody comes back after a miss, or lets pass who needs more time. */
export const placesBehind = { rejoin: 3, defer: 5 } as const;

/** How long after a miss one may come back with the same number. */
export const rejoinWithinMs = 30 * 60_000;

/**
 * Puts a ticket behind the next waiting ones; `following` are those, as many as there are up to `placesBehind`. With
 * nobody to let pass, the place stays as it was.
 */
export function fallBack(
  ticket: Ticket,
  action: keyof typeof placesBehind,
  following: readonly Place[],
  moment: Moment,
): Decision<Ticket> {
  if (action === 'rejoin' && moment.at - (ticket.endedAt ?? moment.at) > rejoinWithinMs) {
    return refuse('ticket.rejoin-too-late', { label: ticket.label, minutes: rejoinWithinMs / 60_000 });
  }
  const moved = advance(ticket, action, moment);
  const last = following.at(-1);
  if (!moved.accepted || !last) return moved;
  // One millisecond later, or the older issue order would put it before the one that it lets pass.
  return accept({ ...moved.value, rankAt: Math.max(ticket.rankAt, last.rankAt + 1) });
}
