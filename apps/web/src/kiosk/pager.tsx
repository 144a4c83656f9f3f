import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Both } from '../shared/components/both.js';
import type { Page } from './offers.js';
import { say } from './say.js';
import type { Tell } from './use-journey.js';

/** Two big keys and "page 1 of 3": nothing on a kiosk is dragged. */
export function Pager({ page: { page, pages }, tell }: { page: Page<unknown>; tell: Tell }) {
  if (pages === 1) return null;
  const turn = (to: number) => tell({ type: 'pageTurned', page: to });
  return (
    <nav className="pager">
      <button
        type="button"
        className="key"
        data-testid="previous-page"
        disabled={page === 0}
        onClick={() => turn(page - 1)}
      >
        <ChevronLeft aria-hidden size="1.3em" />
        <Both text={say('previous')} />
      </button>
      <span data-testid="page">
        <Both text={say('page', { page: page + 1, pages })} />
      </span>
      <button
        type="button"
        className="key"
        data-testid="next-page"
        disabled={page === pages - 1}
        onClick={() => turn(page + 1)}
      >
        <Both text={say('next')} />
        <ChevronRight aria-hidden size="1.3em" />
      </button>
    </nav>
  );
}
