import type { TicketStatus } from '#contracts';
import { Both } from '../../shared/components/both.js';
import { say } from '../say.js';
import { Place } from './place.js';
import { rangeText } from './range.js';
import { reasonLines } from './reasons.js';
import type { Situation } from './situation.js';

const mostDots = 12;

interface WaitingProps {
  readonly ticket: TicketStatus;
  readonly situation: Situation;
}

/** People ahead in words and as dots, why they are ahead, how long it may take, and where to sit. */
export function Waiting({ ticket, situation }: WaitingProps) {
  const ahead = ticket.ahead ?? 0;
  const behind = ticket.behind ?? 0;
  return (
    <>
      <h1 data-testid="phone-ahead">
        <Both text={situation === 'next' ? say('next') : say('waiting', { count: ahead })} />
      </h1>
      <div className="line-picture">
        {ahead <= mostDots && <Dots ahead={ahead} />}
        {behind > 0 && (
          <p className="quiet" data-testid="phone-behind">
            <Both inline text={say('behind', { count: behind })} />
          </p>
        )}
      </div>
      <Reasons ticket={ticket} />
      <Range ticket={ticket} isNext={situation === 'next'} />
      <Place ticket={ticket} />
    </>
  );
}

function Reasons({ ticket }: { ticket: TicketStatus }) {
  const lines = reasonLines(ticket);
  if (lines.length === 0) return null;
  return (
    <ul className="reasons" data-testid="phone-reasons">
      {lines.map((line) => (
        <li key={line.zh}>
          <Both text={line} />
        </li>
      ))}
    </ul>
  );
}

/** The wait as a range, and whether there is time to leave: said only where both are known. */
function Range({ ticket: { wait }, isNext }: { ticket: TicketStatus; isNext: boolean }) {
  const leave = isNext ? null : (wait?.leave ?? null);
  return (
    <dl className="range">
      <dt>
        <Both inline text={say('wait')} />
      </dt>
      <dd data-testid="phone-range">
        <Both text={rangeText(wait)} />
      </dd>
      <dd className={leave === null ? 'stay' : 'leave'} data-testid="phone-leave">
        <Both text={leave === null ? say(isNext ? 'comeBack' : 'stay') : say('leave', { minutes: leave })} />
      </dd>
    </dl>
  );
}

/** One ring for each person ahead; the filled one is the holder. */
function Dots({ ahead }: { ahead: number }) {
  return (
    <div className="dots" aria-hidden>
      {Array.from({ length: ahead }, (_, place) => (
        <i key={place} />
      ))}
      <i className="me" />
    </div>
  );
}
