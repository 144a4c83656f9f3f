import { CircleAlert } from 'lucide-react';
import { Both } from '../shared/components/both.js';
import type { Text } from '../shared/text.js';
import { say } from './say.js';

/** The same step again, with what happened and what to do, above everything else. */
export function ProblemBox({ problem, uncertain }: { problem: Text; uncertain: boolean }) {
  return (
    <div className="problem-box" role="alert" data-testid="problem">
      <CircleAlert aria-hidden size="1.6em" />
      <div>
        <strong>
          <Both inline text={say('tryAgain')} />
        </strong>
        <Both text={problem} />
        {uncertain && <Both text={say('uncertainHow')} />}
      </div>
    </div>
  );
}
