import { useEffect } from 'react';
import { Both } from '../shared/components/both.js';
import { PhoneHeader } from '../shared/components/phone-header.js';
import type { Text } from '../shared/text.js';
import { useLiveTicket } from '../shared/use-live-ticket.js';
import { rememberedTicket, rememberTicket } from './kept-ticket.js';
import { say } from './say.js';
import { codeFrom } from './ticket-address.js';
import { TicketPage } from './ticket-page.js';

const code = codeFrom(location.pathname);
const remembered = rememberedTicket(code);

/** The holder's own page: where the number stands, and what to do now. */
export function Phone() {
  const followed = useLiveTicket(code, remembered);
  const { ticket, problem, provenAt } = followed;
  useEffect(() => {
    if (ticket) rememberTicket(ticket, provenAt);
  }, [ticket, provenAt]);
  if (ticket) return <TicketPage key={ticket.code} ticket={ticket} followed={followed} />;
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
      <PhoneHeader />
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
