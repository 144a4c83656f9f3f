import type { ReactNode } from 'react';
import type { Text } from '../text.js';
import { Both } from './both.js';

interface OwnKeyProps {
  readonly id: string;
  readonly busy: boolean;
  readonly press: () => void;
  readonly text: Text;
  /** The one next action is red; on the loud screen it is the light one. */
  readonly look?: 'quiet' | 'next';
  /** It follows what was pressed before it: whoever came here by keys goes on from here. */
  readonly focused?: boolean;
}

/** A key that does something with what one holds. All of them rest while one is at work. */
export function OwnKey({ id, busy, press, text, look = 'quiet', focused = false }: OwnKeyProps) {
  return (
    <button
      type="button"
      className={look === 'next' ? 'next-key' : 'own-key'}
      data-testid={id}
      aria-disabled={busy}
      autoFocus={focused}
      onClick={() => !busy && press()}
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
