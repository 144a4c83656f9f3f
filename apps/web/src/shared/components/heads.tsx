import type { ReactNode } from 'react';
import { usePick } from '../language.js';
import type { Text } from '../text.js';

/** The head of a table: a name over each column, and what else stands there. */
export function Heads({ names, children }: { names: readonly Text[]; children?: ReactNode }) {
  const pick = usePick();
  return (
    <thead>
      <tr>
        {names.map((name) => (
          <th key={name.en} scope="col">
            {pick(name)}
          </th>
        ))}
        {children}
      </tr>
    </thead>
  );
}
