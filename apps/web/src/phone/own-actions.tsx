import type { TicketStatus } from '#contracts';
import { useState, type ReactNode } from 'react';
import { Both } from '../shared/components/both.js';
import { say } from './say.js';
import type { OwnTicketHands } from './use-own-ticket.js';

interface OwnActionsProps {
  readonly ticket: TicketStatus;
  readonly own: OwnTicketHands;
}

/** What holders may do themselves, quietly below what they came to read. */
export function OwnActions({ ticket, own }: OwnActionsProps) {
  return (
    <>
      <Said own={own} state={ticket.state} />
      {ticket.state === 'waiting' && <WhileWaiting ticket={ticket} own={own} />}
      {ticket.state === 'missed' && <AfterMiss own={own} />}
    </>
  );
}

function Said({ own, state }: { own: OwnTicketHands; state: TicketStatus['state'] }) {
  const done = state === 'waiting' ? own.done : undefined;
  return (
    <div role="status" className={own.problem ? 'said problem' : 'said'} data-testid="own-said">
      {own.running && <Both inline text={say('working')} />}
      {done === 'defer' && <Both text={say('deferred')} />}
      {done === 'rejoin' && <Both text={say('rejoined')} />}
      {own.problem && <Both text={own.problem.text} />}
    </div>
  );
}

/** Giving the number back cannot be undone: it asks once, on the spot. */
function WhileWaiting({ ticket, own }: OwnActionsProps) {
  const [question, setQuestion] = useState<'unasked' | 'asked' | 'kept'>('unasked');
  if (question === 'asked') return <Sure ticket={ticket} own={own} keep={() => setQuestion('kept')} />;
  return (
    <div className="own-keys">
      <OwnKey id="defer" own={own} press={() => own.act('defer')}>
        <Both text={say('defer')} />
      </OwnKey>
      <OwnKey id="cancel" own={own} press={() => setQuestion('asked')} focused={question === 'kept'}>
        <Both text={say('cancel')} />
      </OwnKey>
    </div>
  );
}

function Sure({ ticket: { label }, own, keep }: OwnActionsProps & { keep: () => void }) {
  return (
    <section className="sure" data-testid="cancel-sure">
      <p>
        <Both text={say('cancelSure', { label })} />
      </p>
      <div className="own-keys">
        <OwnKey id="cancel-keep" own={own} press={keep} focused>
          <Both text={say('cancelKeep')} />
        </OwnKey>
        <OwnKey id="cancel-yes" own={own} press={() => own.act('cancel')}>
          <Both text={say('cancelYes')} />
        </OwnKey>
      </div>
    </section>
  );
}

function AfterMiss({ own }: { own: OwnTicketHands }) {
  // Too late stays too late: the sentence above says what to do instead.
  if (own.problem?.code === 'ticket.rejoin-too-late') return null;
  return (
    <>
      <p>
        <Both text={say('rejoinRule')} />
      </p>
      <OwnKey id="rejoin" own={own} press={() => own.act('rejoin')} look="seal-key">
        <Both text={say('rejoin')} />
      </OwnKey>
    </>
  );
}

interface OwnKeyProps {
  readonly id: string;
  readonly own: OwnTicketHands;
  readonly press: () => void;
  readonly look?: string;
  /** It follows what was pressed before it: whoever came here by keys goes on from here. */
  readonly focused?: boolean;
  readonly children: ReactNode;
}

function OwnKey({ id, own, press, look = 'own-key', focused = false, children }: OwnKeyProps) {
  return (
    <button
      type="button"
      className={look}
      data-testid={id}
      aria-disabled={own.running !== undefined}
      autoFocus={focused}
      onClick={press}
    >
      {children}
    </button>
  );
}
