import type { TicketStatus } from '#contracts';

/** What there is to say, one thing at a time. */
export type Situation =
  /** Somebody will call: people are ahead, or nobody is. */
  | 'waiting'
  | 'next'
  /** Nobody calls at present; the place is kept. */
  | 'paused'
  | 'before-opening'
  | 'after-closing'
  | 'other-day'
  | 'called'
  | 'serving'
  | 'held'
  | 'missed'
  | 'missed-too-late'
  | 'papers-missing'
  | 'finished'
  | 'day-over'
  | 'abandoned';

/**
 * What a ticket means to its holder. Nobody is told to be next where no window calls: not after closing, not while all
 * windows are paused. `now` is the hall's time, in ms.
 */
export function situationOf(ticket: TicketStatus, now: number): Situation {
  switch (ticket.state) {
    case 'waiting':
      return whileWaiting(ticket);
    case 'missed':
      return now > Date.parse(ticket.rejoinUntil ?? '') ? 'missed-too-late' : 'missed';
    case 'finished':
      return ticket.mayReturn ? 'papers-missing' : 'finished';
    case 'abandoned':
      return ticket.day < ticket.today ? 'day-over' : 'abandoned';
    case 'called':
    case 'serving':
    case 'held':
      return ticket.state;
  }
}

function whileWaiting(ticket: TicketStatus): Situation {
  if (ticket.day > ticket.today) return 'other-day';
  if (ticket.openWindows > 0) return ticket.ahead === 0 ? 'next' : 'waiting';
  if (ticket.backAt || ticket.hours.open) return 'paused';
  return clockOf(ticket.asOf) < ticket.hours.from ? 'before-opening' : 'after-closing';
}

/** `08:30` by the phone's own clock: whoever looks at a closed hall is near it. */
function clockOf(moment: string): string {
  const at = new Date(moment);
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
}
