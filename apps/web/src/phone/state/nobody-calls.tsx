import type { TicketStatus } from '#contracts';
import { Both } from '../../shared/components/both.js';
import { clock } from '../clock.js';
import { say } from '../say.js';
import type { Situation } from './situation.js';
import { Place } from './place.js';

type Pause = Extract<Situation, 'paused' | 'before-opening' | 'after-closing' | 'other-day'>;

/** The place is kept and nobody calls: says why, until when, and what to do. */
export function NobodyCalls({ ticket, situation }: { ticket: TicketStatus; situation: Pause }) {
  const { title, how } = sentences(ticket)[situation];
  return (
    <>
      <h1 className="warn" data-testid={`phone-${situation}`}>
        <Both text={title} />
      </h1>
      <p className="how">
        <Both text={how} />
      </p>
      {situation !== 'other-day' && (
        <p data-testid="phone-ahead">
          <Both text={ticket.ahead === 0 ? say('first') : say('waiting', { count: ticket.ahead ?? 0 })} />
        </p>
      )}
      <Place ticket={ticket} />
    </>
  );
}

function sentences({ backAt, hours: { from, to }, day }: TicketStatus) {
  const back = backAt ? say('noWindowUntil', { time: clock(backAt) }) : say('noWindow');
  return {
    paused: { title: back, how: say('noWindowHow') },
    'before-opening': { title: say('beforeOpening', { from, to }), how: say('noWindowHow') },
    'after-closing': { title: say('afterClosing', { from, to }), how: say('afterClosingHow') },
    'other-day': { title: say('otherDay', { day }), how: say('otherDayHow', { from }) },
  };
}
