import type { TicketStatus } from '#contracts';
import { useEffect, type CSSProperties } from 'react';
import { Both } from '../shared/components/both.js';
import { LanguageSwitch } from '../shared/components/language-switch.js';
import { zoneClass } from '../shared/components/zone-chip.js';
import { usePick } from '../shared/language.js';
import type { Text } from '../shared/text.js';
import { OwnActions } from './own-actions.js';
import { say } from './say.js';
import { Called, Ended, Waiting } from './states.js';
import { useOwnTicket } from './use-own-ticket.js';

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

interface TicketPageProps {
  readonly ticket: TicketStatus;
  readonly old: boolean;
  readonly refresh: () => Promise<void>;
}

export function TicketPage({ ticket, old, refresh }: TicketPageProps) {
  useTitle(ticket);
  const own = useOwnTicket(ticket.code, refresh);
  const loud = ticket.state === 'called' && !old;
  const at = time.format(new Date(ticket.asOf));
  return (
    <div
      className={`phone ${zoneClass(ticket.zone.letter)} ${loud ? 'loud' : ''}`}
      data-testid="phone"
      data-state={ticket.state}
    >
      <header className="phone-header">
        <span>
          <Both text={ticket.hall.name} />
        </span>
        <LanguageSwitch />
      </header>
      {old && <Old at={at} />}
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
          <State ticket={ticket} cancelled={own.done === 'cancel'} />
        </div>
        {!old && <OwnActions ticket={ticket} own={own} />}
      </main>
      {!old && (
        <footer className="updated">
          <Both inline text={say('updated', { time: at })} />
        </footer>
      )}
    </div>
  );
}

function State({ ticket, cancelled }: { ticket: TicketStatus; cancelled: boolean }) {
  switch (ticket.state) {
    case 'waiting':
      return <Waiting ticket={ticket} />;
    case 'called':
    case 'serving':
      return <Called ticket={ticket} />;
    default:
      return <Ended state={ticket.state} cancelled={cancelled} />;
  }
}

function Old({ at }: { at: string }) {
  return (
    <section className="old-note" role="alert" data-testid="phone-old">
      <strong>
        <Both text={say('offline', { time: at })} />
      </strong>
      <Both text={say('offlineHow')} />
    </section>
  );
}

/** The tab says the news too: people look at other pages while they wait. */
function useTitle({ label, state, window: serviceWindow }: TicketStatus): void {
  const pick = usePick();
  const news: Text =
    state === 'called' && serviceWindow !== null ? say('window', { window: serviceWindow }) : say('number');
  const title = `${label} · ${pick(news)}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
