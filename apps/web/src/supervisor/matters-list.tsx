import { BellRing, CircleCheck, Clock, DoorClosed, Siren } from 'lucide-react';
import { minutesSince } from '../shared/clock.js';
import { usePick } from '../shared/language.js';
import type { Matter } from './matters.js';
import { say } from './say.js';
import type { Supervising } from './use-supervising.js';

interface MattersProps {
  readonly matters: readonly Matter[];
  readonly supervising: Supervising;
}

/** Only what somebody must act on. */
export function Matters({ matters, supervising }: MattersProps) {
  const pick = usePick();
  return (
    <section className="card" aria-labelledby="attention">
      <h2 id="attention">{pick(say('attention'))}</h2>
      {matters.length === 0 ? (
        <p className="well">
          <CircleCheck aria-hidden size="1.3em" /> {pick(say('nothing'))}
        </p>
      ) : (
        <ul className="matters">
          {matters.map((matter) => (
            <li key={keyOf(matter)} className={matter.kind} data-testid="matter" data-kind={matter.kind}>
              <MatterView matter={matter} supervising={supervising} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function keyOf(matter: Matter): string {
  if (matter.kind === 'held') return matter.ticket.id;
  return matter.kind === 'not-served' ? matter.service.code : `${matter.kind}-${matter.window}`;
}

function MatterView({ matter, supervising }: { matter: Matter; supervising: Supervising }) {
  switch (matter.kind) {
    case 'emergency':
    case 'help':
      return <Asked matter={matter} supervising={supervising} />;
    case 'held':
      return <Held matter={matter} now={supervising.state.serverNow} />;
    case 'not-served':
      return <NotServed matter={matter} />;
  }
}

type Of<K extends Matter['kind']> = Extract<Matter, { kind: K }>;

function Asked({ matter, supervising }: { matter: Of<'help' | 'emergency'>; supervising: Supervising }) {
  const pick = usePick();
  const Icon = matter.kind === 'emergency' ? Siren : BellRing;
  const minutes = minutesSince(matter.at, supervising.state.serverNow);
  return (
    <>
      <Icon aria-hidden size="1.6em" />
      <span>
        <b>{pick(say('windowNumber', { window: matter.window }))}</b> {pick(say(matter.kind))}
        <small>{pick(minutes === 0 ? say('justNow') : say('since', { count: minutes }))}</small>
      </span>
      <button
        type="button"
        className="button"
        data-testid="answer-help"
        disabled={supervising.busy}
        onClick={() => supervising.answerHelp(matter.window)}
      >
        {pick(say('answer'))}
      </button>
    </>
  );
}

function Held({ matter: { ticket, since }, now }: { matter: Of<'held'>; now: number }) {
  const pick = usePick();
  return (
    <>
      <Clock aria-hidden size="1.6em" />
      <span>
        {pick(say('heldTooLong', { label: ticket.label, count: minutesSince(since, now) }))}
        <small>
          {pick(say('heldWhere', { window: ticket.window }))}
          {ticket.holdReason && ` · ${pick(say(ticket.holdReason))}`}
        </small>
      </span>
    </>
  );
}

function NotServed({ matter: { service } }: { matter: Of<'not-served'> }) {
  const pick = usePick();
  return (
    <>
      <DoorClosed aria-hidden size="1.6em" />
      <span>
        <b>{pick(service.name)}</b>
        <small>{pick(say('notServed', { count: service.waiting }))}</small>
      </span>
    </>
  );
}
