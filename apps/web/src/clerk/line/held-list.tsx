import { heldTooLongMs, type TicketAtWindow } from '#contracts';
import { TriangleAlert } from 'lucide-react';
import { minutesSince, secondsSince } from '../../shared/clock.js';
import { usePick } from '../../shared/language.js';
import { useConsole } from '../console-context.js';
import { say, sayMinutes } from '../say.js';

/** Who was put on hold at this window, the longest first; a press takes that one back. */
export function HeldList() {
  const pick = usePick();
  const { desk } = useConsole();
  if (desk.held.length === 0) return null;
  return (
    <section className="held" aria-labelledby="held" data-testid="held">
      <h2 id="held">
        {pick(say('heldHere'))} <b data-testid="held-count">{desk.held.length}</b>
      </h2>
      <ul>
        {desk.held.map((ticket) => (
          <HeldOne key={ticket.id} ticket={ticket} />
        ))}
      </ul>
    </section>
  );
}

function HeldOne({ ticket }: { ticket: TicketAtWindow }) {
  const pick = usePick();
  const { state, running, open, run } = useConsole();
  const locked = running !== null || open !== null;
  const { id, label, holdReason, heldSince, holdUntil } = ticket;
  const isLate = heldSince !== null && secondsSince(heldSince, state.serverNow) * 1_000 > heldTooLongMs;
  const left = holdUntil ? minutesSince(state.serverNow, Date.parse(holdUntil)) + 1 : null;
  return (
    <li className={isLate ? 'late' : ''}>
      <button
        type="button"
        data-testid="held-ticket"
        aria-label={pick(say('resumeOne', { label }))}
        aria-disabled={locked}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          if (!locked) run({ kind: 'resume', ticket: id });
        }}
      >
        {label}
      </button>
      <span>
        {isLate && <TriangleAlert aria-hidden size="1em" />} {holdReason && pick(say(holdReason))}{' '}
        {heldSince && pick(sayMinutes(minutesSince(heldSince, state.serverNow)))}
        {left !== null && <> · {pick(say('backIn', { count: left }))}</>}
      </span>
    </li>
  );
}
