import type { TicketStatus } from '#contracts';
import { Both } from '../shared/components/both.js';
import type { FollowedTicket } from '../shared/use-live-ticket.js';
import { clockWithSeconds } from './clock.js';
import { say } from './say.js';

interface AgeProps {
  readonly followed: FollowedTicket;
  /** By the clock on the wall, in ms. */
  readonly now: number;
}

/** How old what is shown is: a shape, words and a time. */
export function Age({ followed: { freshness, ageSeconds, source }, now }: AgeProps) {
  const at = { time: clockWithSeconds(now - ageSeconds * 1_000) };
  const proven = say(source === 'live' ? 'live' : 'polled', at);
  return (
    <footer
      className={`age ${freshness}`}
      data-testid="phone-age"
      data-freshness={freshness}
      data-source={source}
    >
      <span className="dot" aria-hidden />
      <Both inline text={freshness === 'fresh' ? proven : say('ageing', { seconds: ageSeconds })} />
    </footer>
  );
}

/** Too old to be shown as if it were current. */
export function OldNote({ ticket }: { ticket: TicketStatus }) {
  return (
    <section className="old-note" role="alert" data-testid="phone-old">
      <strong>
        <Both text={say('offline', { time: clockWithSeconds(ticket.asOf) })} />
      </strong>
      <Both text={say('offlineHow')} />
    </section>
  );
}
