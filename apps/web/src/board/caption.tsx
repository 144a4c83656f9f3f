import { Volume2 } from 'lucide-react';
import { Both } from '../shared/components/both.js';
import type { Text } from '../shared/text.js';

/** The words that are being spoken, for whoever does not hear them: in the place of the calm line, no larger. */
export function Caption({ text }: { text: Text }) {
  return (
    <footer className="strip caption" data-testid="caption">
      <Volume2 aria-hidden size="1.4em" />
      <Both inline text={text} />
    </footer>
  );
}
