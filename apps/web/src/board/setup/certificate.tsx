import { CircleCheck, TriangleAlert } from 'lucide-react';
import { Both } from '../../shared/components/both.js';
import type { Mounting } from '../legibility.js';
import { useLegibility } from '../use-type-sizes.js';
import { say } from './say.js';

/** Metres that an eye would notice. */
const tolerance = 0.05;

/** From how far away this board can be read, when it hangs so. */
export function Certificate({ mounting }: { mounting: Mounting }) {
  const { row, newest, rows, readableMetres } = useLegibility(mounting);
  const reaches = readableMetres >= mounting.farthestMetres - tolerance;
  const Mark = reaches ? CircleCheck : TriangleAlert;
  return (
    <section data-testid="certificate" data-reaches={reaches}>
      <h2>
        <Both inline text={say('certificate')} />
      </h2>
      <p className={reaches ? 'readable' : 'readable too-far'}>
        <Mark aria-hidden size="1.2em" />
        <Both text={say('readable', { metres: readableMetres.toFixed(1) })} />
      </p>
      {!reaches && (
        <p className="too-far">
          <Both text={say('tooFar', { metres: mounting.farthestMetres })} />
        </p>
      )}
      <p>
        <Both inline text={say('rows', { rows })} />
        {' · '}
        <Both inline text={say('digits', { row: Math.round(row), newest: Math.round(newest) })} />
      </p>
    </section>
  );
}
