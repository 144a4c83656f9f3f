import type { Roster } from '#contracts';
import { Check } from 'lucide-react';
import { usePick } from '../../shared/language.js';
import { say } from '../say.js';

const stages = ['stageFile', 'stageColumns', 'stageCheck', 'stageBook', 'stageReport'] as const;

/** How far a roster has come. */
function stageOf(state: Roster['state'] | undefined): number {
  switch (state) {
    case undefined:
    case 'uploaded':
    case 'reading':
    case 'failed':
      return 0;
    case 'mapping':
      return 1;
    case 'checked':
      return 2;
    case 'confirmed':
    case 'booking':
      return 3;
    case 'done':
      return 4;
  }
}

/** The walk from the file to the result, and where one is in it. */
export function Stages({ state }: { state: Roster['state'] | undefined }) {
  const pick = usePick();
  const now = stageOf(state);
  return (
    <ol className="stages" data-testid="stages" data-stage={now + 1}>
      {stages.map((stage, index) => (
        <li
          key={stage}
          className={index < now ? 'past' : ''}
          aria-current={index === now ? 'step' : undefined}
        >
          <b>{index < now ? <Check aria-hidden size="1em" strokeWidth={3} /> : index + 1}</b>
          {pick(say(stage))}
        </li>
      ))}
    </ol>
  );
}
