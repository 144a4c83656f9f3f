import type { TicketStatus } from '#contracts';
import { situationOf } from '../state/situation.js';

export type Alert = 'three' | 'next' | 'called';

const few = 3;

/**
 * What is worth a sound between two looks at a ticket. A page that was away gets the loudest of what it missed; without
 * an earlier look there is nothing new.
 */
export function alertOf(before: TicketStatus | null, now: TicketStatus): Alert | null {
  if (!before) return null;
  if (now.state === 'called') return before.state !== 'called' || now.calls > before.calls ? 'called' : null;
  if (isNext(now)) return isNext(before) ? null : 'next';
  return isNear(now) && !isNear(before) ? 'three' : null;
}

const isNext = (ticket: TicketStatus) => situationOf(ticket, 0) === 'next';

function isNear(ticket: TicketStatus): boolean {
  const situation = situationOf(ticket, 0);
  return situation === 'next' || (situation === 'waiting' && (ticket.ahead ?? Infinity) <= few);
}
