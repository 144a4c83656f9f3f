import { ChevronLeft } from 'lucide-react';
import { Both } from '../../shared/components/both.js';
import { say } from '../say.js';

export function BackKey({ back }: { back: () => void }) {
  return (
    <button type="button" className="back-key" data-testid="back" onClick={back}>
      <ChevronLeft aria-hidden size="1.3em" />
      <Both inline text={say('back')} />
    </button>
  );
}
