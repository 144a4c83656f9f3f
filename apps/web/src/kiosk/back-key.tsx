import { ChevronLeft } from 'lucide-react';
import { Both } from '../shared/components/both.js';
import { say } from './say.js';
import type { Tell } from './use-journey.js';

/** Top left on every step after the first; keeps what was chosen. */
export function BackKey({ tell, disabled = false }: { tell: Tell; disabled?: boolean }) {
  return (
    <button
      type="button"
      className="key back-key"
      data-testid="back"
      disabled={disabled}
      onClick={() => tell({ type: 'back' })}
    >
      <ChevronLeft aria-hidden size="1.3em" />
      <Both text={say('back')} />
    </button>
  );
}
