import type { RosterFinding } from '#contracts';
import { Info, TriangleAlert, WandSparkles } from 'lucide-react';
import { usePick } from '../../shared/language.js';
import type { Text } from '../../shared/text.js';
import { say } from '../say.js';

interface FindingProps {
  readonly finding: RosterFinding;
  readonly label: Text;
  readonly isWarning: boolean;
  readonly fix: () => void;
}

/** Where, what was expected, what was found, how to mend it; and a button where the mending is certain. */
export function Finding({ finding, label, isWarning, fix }: FindingProps) {
  const pick = usePick();
  const Icon = isWarning ? Info : TriangleAlert;
  const found = finding.found || pick(say('nothingThere'));
  return (
    <li
      className={isWarning ? 'finding warning' : 'finding error'}
      data-testid="finding"
      data-code={finding.code}
    >
      <Icon aria-hidden size="1.1em" />
      <span>
        <b>{pick(label)}</b> {pick(finding.mend)}
        <small>
          {pick(say('expected', { expected: pick(finding.expected) }))} · {pick(say('found', { found }))}
        </small>
      </span>
      {finding.fix !== null && (
        <button type="button" data-testid="fix" onClick={fix}>
          <WandSparkles aria-hidden size="1em" /> {pick(say('useFix', { fix: finding.fix }))}
        </button>
      )}
    </li>
  );
}
