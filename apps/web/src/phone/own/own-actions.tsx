import type { TicketStatus } from '#contracts';
import { useState } from 'react';
import { Both } from '../../shared/components/both.js';
import { OwnKey, Question } from '../../shared/components/own-key.js';
import { say } from '../say.js';
import type { Situation } from '../state/situation.js';
import type { OwnTicketHands } from './use-own-ticket.js';

interface OwnActionsProps {
  readonly ticket: TicketStatus;
  readonly situation: Situation;
  readonly own: OwnTicketHands;
}

/** What holders may do themselves, below what they came to read. */
export function OwnActions({ ticket, situation, own }: OwnActionsProps) {
  return (
    <>
      <Said own={own} state={ticket.state} />
      <Keys key={ticket.state} ticket={ticket} situation={situation} own={own} />
    </>
  );
}

const saidWhenDone = { defer: 'deferred', rejoin: 'rejoined', resume: 'resumed' } as const;

function Said({ own, state }: { own: OwnTicketHands; state: TicketStatus['state'] }) {
  const done = state === 'waiting' && own.done && own.done in saidWhenDone ? own.done : undefined;
  return (
    <div role="status" className={own.problem ? 'said problem' : 'said'} data-testid="own-said">
      {own.running && <Both inline text={say('working')} />}
      {done && <Both text={say(saidWhenDone[done as keyof typeof saidWhenDone])} />}
      {own.problem && <Both text={own.problem.text} />}
    </div>
  );
}

function Keys(props: OwnActionsProps) {
  switch (props.situation) {
    case 'other-day':
      return <Leaving {...props} />;
    case 'called':
      return <WhenCalled {...props} />;
    case 'held':
      return (
        <OwnKey
          id="resume"
          look="next"
          busy={isBusy(props.own)}
          text={say('resume')}
          press={() => props.own.act('resume')}
        />
      );
    case 'missed':
      return <AfterMiss {...props} />;
    case 'papers-missing':
      return <Returning {...props} />;
    default:
      return props.ticket.state === 'waiting' ? <Leaving {...props} mayDefer /> : null;
  }
}

/** Giving the number back cannot be undone: it asks once, on the spot. */
function Leaving({ ticket: { label }, own, mayDefer = false }: OwnActionsProps & { mayDefer?: boolean }) {
  const [question, setQuestion] = useState<'unasked' | 'asked' | 'kept'>('unasked');
  if (question === 'asked')
    return (
      <Question id="cancel-sure" text={say('cancelSure', { label })}>
        <OwnKey
          id="cancel-keep"
          busy={isBusy(own)}
          text={say('cancelKeep')}
          press={() => setQuestion('kept')}
          focused
        />
        <OwnKey id="cancel-yes" busy={isBusy(own)} text={say('cancelYes')} press={() => own.act('cancel')} />
      </Question>
    );
  return (
    <div className="own-keys">
      {mayDefer && (
        <OwnKey id="defer" busy={isBusy(own)} text={say('defer')} press={() => own.act('defer')} />
      )}
      <OwnKey
        id="cancel"
        busy={isBusy(own)}
        text={say('cancel')}
        press={() => setQuestion('asked')}
        focused={question === 'kept'}
      />
    </div>
  );
}

/** Two answers to a call. Whoever cannot come says what shall become of the number: two taps, and the window is free. */
function WhenCalled({ ticket, own }: OwnActionsProps) {
  const [cannot, setCannot] = useState(false);
  if (cannot)
    return (
      <Question id="cannot-come-how" text={say('cannotComeHow')}>
        <OwnKey id="defer" busy={isBusy(own)} text={say('defer')} press={() => own.act('defer')} focused />
        <OwnKey id="cancel-yes" busy={isBusy(own)} text={say('cancel')} press={() => own.act('cancel')} />
      </Question>
    );
  return (
    <>
      {ticket.comingAt ? (
        <p className="told" role="status" data-testid="told">
          <Both text={say('told')} />
        </p>
      ) : (
        <OwnKey
          id="coming"
          look="next"
          busy={isBusy(own)}
          text={say('coming')}
          press={() => own.act('coming')}
        />
      )}
      <OwnKey id="cannot-come" busy={isBusy(own)} text={say('cannotCome')} press={() => setCannot(true)} />
    </>
  );
}

function AfterMiss({ own }: OwnActionsProps) {
  return (
    <>
      <p>
        <Both text={say('rejoinRule')} />
      </p>
      <OwnKey
        id="rejoin"
        look="next"
        busy={isBusy(own)}
        text={say('rejoin')}
        press={() => own.act('rejoin')}
      />
    </>
  );
}

function Returning({ own }: OwnActionsProps) {
  return (
    <>
      <p>
        <Both text={say('returnHow')} />
      </p>
      <OwnKey
        id="return"
        look="next"
        busy={isBusy(own)}
        text={say('return')}
        press={() => own.act('return')}
      />
    </>
  );
}

function isBusy({ running }: OwnTicketHands): boolean {
  return running !== undefined;
}
