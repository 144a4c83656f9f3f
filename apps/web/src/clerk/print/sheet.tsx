import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { SheetName } from './print-sheet.js';

/** Paper: invisible on the screen, alone on the page when it is printed. */
export function Sheet({ name, children }: { name: SheetName; children: ReactNode }) {
  return createPortal(
    <article className={`sheet ${name}`} data-testid={`sheet-${name}`}>
      {children}
    </article>,
    document.body,
  );
}
