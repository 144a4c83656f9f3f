import type { TicketStatus } from '#contracts';
import { useEffect, type CSSProperties } from 'react';
import { Both } from '../shared/components/both.js';
import { PhoneHeader } from '../shared/components/phone-header.js';
import { zoneClass } from '../shared/components/zone-chip.js';
import { usePick } from '../shared/language.js';
import type { Text } from '../shared/text.js';
import type { FollowedTicket } from '../shared/use-live-ticket.js';
import { useNow } from '../shared/use-now.js';
import { AlertKey } from './alerts/alert-key.js';
import { useAlerts } from './alerts/use-alerts.js';
import { Age, OldNote } from './age.js';
import { OwnActions } from './own/own-actions.js';
import { useOwnTicket } from './own/use-own-ticket.js';
import { say } from './say.js';
import { Fairness } from './sheet/fairness.js';
import { TipSheet } from './sheet/tip-sheet.js';
import { situationOf } from './state/situation.js';
import { State } from './state/state.js';

interface TicketPageProps {
  readonly ticket: TicketStatus;
  readonly followed: FollowedTicket;
}

const over: readonly TicketStatus['state'][] = ['finished', 'abandoned'];

export function TicketPage({ ticket, followed }: TicketPageProps) {
  useTitle(ticket);
  const own = useOwnTicket(ticket.code, followed.refresh);
  const alerts = useAlerts(ticket);
  const { wall } = useNow(1_000);
  const { old } = followed;
  const situation = situationOf(ticket, wall);
  const isOver = over.includes(ticket.state);
  return (
    <div
      className={`phone ${zoneClass(ticket.zone.letter)} ${situation === 'called' && !old ? 'loud' : ''}`}
      data-testid="phone"
      data-state={ticket.state}
      data-situation={situation}
    >
      <PhoneHeader hall={ticket.hall.name} />
      {old && <OldNote ticket={ticket} />}
      <main className={old ? 'old' : ''}>
        <p className="service">
          <Both inline text={ticket.service.name} />
        </p>
        <p
          className="number"
          data-testid="phone-label"
          style={{ '--length': ticket.label.length } as CSSProperties}
        >
          {ticket.label}
        </p>
        <div className="state" role="status">
          <State ticket={ticket} situation={situation} cancelled={own.done === 'cancel'} />
        </div>
        {!old && <OwnActions ticket={ticket} situation={situation} own={own} />}
        {!isOver && situation !== 'called' && <AlertKey alerts={alerts} />}
        <TipSheet ticket={ticket} open={situation === 'held' || situation === 'papers-missing'} />
        {ticket.state === 'waiting' && !old && <Fairness code={ticket.code} />}
      </main>
      {!old && <Age followed={followed} now={wall} />}
    </div>
  );
}

/** The tab says the news too: people look at other pages while they wait. The number, and nothing of the person. */
function useTitle({ label, state, window: serviceWindow }: TicketStatus): void {
  const pick = usePick();
  const news: Text =
    state === 'called' && serviceWindow !== null ? say('window', { window: serviceWindow }) : say('number');
  const title = `${label} · ${pick(news)}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
