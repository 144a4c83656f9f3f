import { CircleAlert, CircleCheck, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { usePick } from '../shared/language.js';
import { say } from './say.js';
import type { Outcome } from './use-commands.js';

const icons = { calm: Info, done: CircleCheck, problem: CircleAlert };

interface StatusBarProps {
  readonly outcome: Outcome;
  readonly stale: boolean;
  /** The way back from what was done. */
  readonly children: ReactNode;
}

/** What the last press did, in a whole sentence, and the way back. */
export function StatusBar({ outcome, stale, children }: StatusBarProps) {
  const pick = usePick();
  const Icon = icons[outcome.tone];
  return (
    <footer className={`status-bar on-ink ${outcome.tone}`}>
      <p role="status" data-testid="status" data-tone={outcome.tone}>
        <Icon aria-hidden size="1.2em" />
        {pick(outcome.text)}
      </p>
      {children}
      {stale && <p className="stale-note">{pick(say('old'))}</p>}
    </footer>
  );
}
