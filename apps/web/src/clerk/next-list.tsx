import type { TicketAtWindow, WindowDesk } from '#contracts';
import { minutesSince } from '../shared/clock.js';
import { usePick } from '../shared/language.js';
import type { Command } from './commands.js';
import { HeldList } from './held-list.js';
import { laneName } from './lane-name.js';
import { say } from './say.js';

interface NextListProps {
  readonly desk: WindowDesk;
  readonly now: number;
  /** Nobody can be taken back from hold just now. */
  readonly locked: boolean;
  readonly run: (command: Command) => void;
}

/** Who will be called, in that order, with the reason; below who waits aside. */
export function NextList({ desk, now, locked, run }: NextListProps) {
  const pick = usePick();
  const more = desk.waiting - desk.next.length;
  return (
    <section className="card next" aria-labelledby="next">
      <h2 id="next">{pick(say('nextUp'))}</h2>
      {desk.next.length === 0 ? (
        <Nobody />
      ) : (
        <ol>
          {desk.next.map((ticket) => (
            <NextOne key={ticket.id} ticket={ticket} now={now} />
          ))}
        </ol>
      )}
      {more > 0 && <p className="quiet">{pick(say('more', { count: more }))}</p>}
      <p className="total" data-testid="waiting-count">
        {pick(say('waiting', { count: desk.waiting }))}
      </p>
      <HeldList held={desk.held} locked={locked} run={run} />
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
      <span className={`lane ${ticket.lane}`}>{pick(laneName(ticket.lane))}</span>
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
