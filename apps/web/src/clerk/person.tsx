import type { TicketAtWindow, WindowDesk } from '#contracts';
import type { ReactNode } from 'react';
import { minutesSince, secondsSince, timer } from '../shared/clock.js';
import { usePick } from '../shared/language.js';
import type { Text } from '../shared/text.js';
import { laneName } from './lane-name.js';
import { say } from './say.js';

interface PersonProps {
  readonly desk: WindowDesk;
  readonly now: number;
  /** Something is asked about this person: it takes the place of the figures. */
  readonly panel: ReactNode;
}

/** Who is at the window now, and for how long. */
export function Person({ desk, now, panel }: PersonProps) {
  const { ticket } = desk;
  if (!ticket) return <NobodyHere desk={desk} />;
  const asked = panel ? 'asked' : '';
  return (
    <section
      className={`card person ${ticket.state} ${asked}`}
      data-testid="person"
      data-state={ticket.state}
    >
      <PersonHead ticket={ticket} service={serviceName(desk, ticket)} />
      {panel ?? <Facts ticket={ticket} now={now} />}
    </section>
  );
}

function Facts({ ticket, now }: { ticket: TicketAtWindow; now: number }) {
  return (
    <dl>
      <WaitedFact ticket={ticket} />
      <RunningFact ticket={ticket} now={now} />
      <Fact term={say('calls')} value={String(ticket.calls)} />
      <LanguageFact ticket={ticket} />
    </dl>
  );
}

function serviceName({ services, names }: WindowDesk, { service }: TicketAtWindow): Text {
  return names[services.indexOf(service)] ?? { zh: service, en: service };
}

function PersonHead({ ticket, service }: { ticket: TicketAtWindow; service: Text }) {
  const pick = usePick();
  return (
    <>
      <h2>{pick(say(ticket.state === 'serving' ? 'servingNow' : 'calledNow'))}</h2>
      <p className="label" data-testid="current-label">
        {ticket.label}
      </p>
      <p className="service">
        {pick(service)} <span className={`lane ${ticket.lane}`}>{pick(laneName(ticket.lane))}</span>
      </p>
    </>
  );
}

function Fact({ term, value }: { term: Text; value: string }) {
  const pick = usePick();
  return (
    <div>
      <dt>{pick(term)}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function WaitedFact({ ticket: { issuedAt, calledAt } }: { ticket: TicketAtWindow }) {
  const pick = usePick();
  if (!calledAt) return null;
  const minutes = minutesSince(issuedAt, Date.parse(calledAt));
  return (
    <Fact
      term={say('waitedBefore')}
      value={pick(minutes === 0 ? say('underMinute') : say('minutes', { count: minutes }))}
    />
  );
}

function RunningFact({ ticket: { startedAt, calledAt }, now }: { ticket: TicketAtWindow; now: number }) {
  const since = startedAt ?? calledAt;
  if (!since) return null;
  return <Fact term={say(startedAt ? 'sinceStart' : 'sinceCall')} value={timer(secondsSince(since, now))} />;
}

function LanguageFact({ ticket }: { ticket: TicketAtWindow }) {
  const pick = usePick();
  return (
    <Fact term={say('language')} value={pick(say(ticket.language === 'en' ? 'speaksEn' : 'speaksZh'))} />
  );
}

function NobodyHere({ desk }: { desk: WindowDesk }) {
  const pick = usePick();
  const closed = desk.state !== 'open';
  const how = closed ? 'windowClosedHow' : desk.next.length === 0 ? 'queueEmpty' : 'nobodyHereHow';
  return (
    <section className="card person nobody" data-testid="person" data-state="none">
      <p className="big">{pick(say(closed ? 'windowClosed' : 'nobodyHere'))}</p>
      <p className="quiet">{pick(say(how))}</p>
    </section>
  );
}
