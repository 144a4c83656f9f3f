import type { ReactNode } from 'react';
import { usePick } from '../shared/language.js';
import type { Text } from '../shared/text.js';

interface NoteProps {
  readonly title: Text;
  readonly how?: Text;
  readonly children?: ReactNode;
}

/** Instead of a list or a page: what is the matter, and what to do next. */
export function Note({ title, how, children }: NoteProps) {
  const pick = usePick();
  return (
    <section className="note" role="status" data-testid="note">
      <h2>{pick(title)}</h2>
      {how && <p>{pick(how)}</p>}
      {children}
    </section>
  );
}
