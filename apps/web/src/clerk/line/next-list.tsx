import type { TicketAtWindow } from '#contracts';
import { minutesSince } from '../../shared/clock.js';
import { usePick } from '../../shared/language.js';
import { useConsole } from '../console-context.js';
import { say } from '../say.js';
import { HeldList } from './held-list.js';
import { PlaceMark } from './place-mark.js';

/** Who will be called, in that order, with the reason; below who waits aside. */
export function NextList() {
  const pick = usePick();
  const { desk, state } = useConsole();
  const more = desk.waiting - desk.next.length;
  return (
    <section className="card next" aria-labelledby="next">
      <h2 id="next">{pick(say('nextUp'))}</h2>
      {desk.next.length === 0 ? (
        <Nobody />
      ) : (
        <ol>
          {desk.next.map((ticket) => (
            <NextOne key={ticket.id} ticket={ticket} now={state.serverNow} />
          ))}
        </ol>
      )}
      {more > 0 && <p className="quiet">{pick(say('more', { count: more }))}</p>}
      <HeldList />
    </section>
  );
}

function NextOne({ ticket, now }: { ticket: TicketAtWindow; now: number }) {
  const pick = usePick();
  const minutes = minutesSince(ticket.issuedAt, now);
  return (
    <li data-testid="next-ticket">
      <b>{ticket.label}</b>
      <span className="quiet">
        {pick(minutes === 0 ? say('waitedNew') : say('waited', { count: minutes }))}
      </span>
      <PlaceMark ticket={ticket} />
    </li>
  );
}

function Nobody() {
  const pick = usePick();
  return (
    <div className="nobody">
      <p>{pick(say('nobodyNext'))}</p>
      <p className="quiet">{pick(say('nobodyNextHow'))}</p>
    </div>
  );
}
