import { retractWithinMs, type TicketAtWindow } from '#contracts';

type Called = Pick<TicketAtWindow, 'state' | 'calls' | 'calledAt'>;

/** Whole seconds in which this call may still be taken back; 0 when it may not. */
export function takeBackSeconds(ticket: Called | null, serverNow: number): number {
  if (ticket?.state !== 'called' || ticket.calls > 1 || !ticket.calledAt) return 0;
  const elapsed = Math.max(0, serverNow - Date.parse(ticket.calledAt));
  // Rounded down: the last second belongs to the way to the system, so that what is offered is also granted.
  return Math.max(0, Math.floor((retractWithinMs - elapsed) / 1_000));
}
