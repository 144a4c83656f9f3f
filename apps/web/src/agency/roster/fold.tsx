import type { ReactNode } from 'react';
import { usePick } from '../../shared/language.js';
import type { Text } from '../../shared/text.js';

/** Folded away until somebody wants it. */
export function Fold({ title, children }: { title: Text; children: ReactNode }) {
  const pick = usePick();
  return (
    <details className="fold">
      <summary>{pick(title)}</summary>
      {children}
    </details>
  );
}
