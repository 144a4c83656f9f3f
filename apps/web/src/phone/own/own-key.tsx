import type { ReactNode } from 'react';
import { Both } from '../../shared/components/both.js';
import type { Text } from '../../shared/text.js';
import type { OwnTicketHands } from './use-own-ticket.js';

interface OwnKeyProps {
  readonly id: string;
  readonly own: OwnTicketHands;
  readonly press: () => void;
  readonly text: Text;
  /** The one next action is red; on the loud screen it is the light one. */
  readonly look?: 'quiet' | 'next';
  /** It follows what was pressed before it: whoever came here by keys goes on from here. */
  readonly focused?: boolean;
}

/** A key that does something with the ticket. All of them rest while one is at work. */
export function OwnKey({ id, own, press, text, look = 'quiet', focused = false }: OwnKeyProps) {
  return (
    <button
      type="button"
      className={look === 'next' ? 'next-key' : 'own-key'}
      data-testid={id}
      aria-disabled={own.running !== undefined}
      autoFocus={focused}
      onClick={press}
    >
      <Both text={text} />
    </button>
  );
}

/** A question in the place of the keys that led to it. */
export function Question({ id, text, children }: { id: string; text: Text; children: ReactNode }) {
  return (
    <section className="question" data-testid={id}>
      <p>
        <Both text={text} />
      </p>
      <div className="own-keys">{children}</div>
    </section>
  );
}
