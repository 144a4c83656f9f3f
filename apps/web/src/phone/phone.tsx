import { Both } from '../shared/components/both.js';
import { LanguageSwitch } from '../shared/components/language-switch.js';
import type { Text } from '../shared/text.js';
import { useLiveTicket } from '../shared/use-live-ticket.js';
import { say } from './say.js';
import { codeFrom } from './ticket-address.js';
import { TicketPage } from './ticket-page.js';

/** The holder's own page: where the number stands, and what to do now. */
export function Phone() {
  const { ticket, problem, old, refresh } = useLiveTicket(codeFrom(location.pathname));
  if (ticket) return <TicketPage ticket={ticket} old={old} refresh={refresh} />;
  if (!problem) return <Message title={say('loading')} />;
  const unknown = problem.code === 'ticket.unknown' || problem.code === 'request.invalid';
  return unknown ? (
    <Message title={say('unknown')} how={say('unknownHow')} />
  ) : (
    <Message title={say('noAnswer')} how={say('noAnswerHow')} />
  );
}

function Message({ title, how }: { title: Text; how?: Text }) {
  return (
    <div className="phone">
      <header className="phone-header">
        <LanguageSwitch />
      </header>
      <main className="phone-message" role="status" data-testid="phone-message">
        <h1>
          <Both text={title} />
        </h1>
        {how && (
          <p>
            <Both text={how} />
          </p>
        )}
      </main>
    </div>
  );
}
