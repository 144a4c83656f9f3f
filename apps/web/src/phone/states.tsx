import type { TicketStatus } from '#contracts';
import { Both } from '../shared/components/both.js';
import { ZoneChip } from '../shared/components/zone-chip.js';
import { say } from './say.js';

const mostDots = 12;

/** People ahead in words and as dots, and where to sit. */
export function Waiting({ ticket }: { ticket: TicketStatus }) {
  const ahead = ticket.ahead ?? 0;
  return (
    <>
      <h1 data-testid="phone-ahead">
        <Both text={ahead === 0 ? say('next') : say('waiting', { count: ahead })} />
      </h1>
      {ahead <= mostDots && <Dots ahead={ahead} />}
      <Place zone={ticket.zone} />
      <p>
        <Both text={say('stayClose')} />
      </p>
    </>
  );
}

function Place({ zone }: Pick<TicketStatus, 'zone'>) {
  return (
    <section className="place">
      <ZoneChip letter={zone.letter} />
      <div>
        <Both inline text={zone.name} />
        <Both text={zone.direction} />
      </div>
    </section>
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

/** Called fills the whole screen with the zone's colour; being served is the same, quietly. */
export function Called({ ticket }: { ticket: TicketStatus }) {
  const { state, calls, window: serviceWindow, zone } = ticket;
  const at = { window: serviceWindow ?? '' };
  return (
    <>
      <h1 data-testid="phone-called">
        <Both text={state === 'serving' ? say('serving') : say(calls > 1 ? 'calledAgain' : 'called')} />
      </h1>
      <p className="go" data-testid="phone-window">
        <Both text={state === 'serving' ? say('servingAt', at) : say('window', at)} />
      </p>
      <Place zone={zone} />
      {state === 'called' && (
        <p>
          <Both inline text={say('calledCount', { count: calls })} />
        </p>
      )}
    </>
  );
}

type EndState = Exclude<TicketStatus['state'], 'waiting' | 'called' | 'serving'>;

const howOf = {
  missed: 'missedHow',
  finished: 'finishedHow',
  held: 'heldHow',
  abandoned: 'abandonedHow',
} as const;

interface EndedProps {
  readonly state: EndState;
  /** The holder has just given it back, which is said in other words than when it ended by itself. */
  readonly cancelled: boolean;
}

/** Says plainly what is the case, and what to do. */
export function Ended({ state, cancelled }: EndedProps) {
  const given = cancelled && state === 'abandoned';
  return (
    <>
      <h1 className={state === 'missed' ? 'warn' : ''} data-testid={`phone-${state}`}>
        <Both text={say(given ? 'cancelled' : state)} />
      </h1>
      <p className="how">
        <Both text={say(given ? 'cancelledHow' : howOf[state])} />
      </p>
    </>
  );
}
