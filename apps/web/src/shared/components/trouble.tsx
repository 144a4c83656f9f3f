import { CircleAlert } from 'lucide-react';
import { usePick } from '../language.js';
import type { Text } from '../text.js';

/** What went wrong, right where it was tried. The place for it is always there, so that it is read out when it comes. */
export function Trouble({ problem }: { problem: Text | null }) {
  const pick = usePick();
  return (
    <p role="alert" className="problem" data-testid="problem">
      {problem && <CircleAlert aria-hidden size="1.2em" />}
      {problem && pick(problem)}
    </p>
  );
}
