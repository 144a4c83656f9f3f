import { CircleCheck } from 'lucide-react';
import { usePick } from '../../shared/language.js';
import type { Text } from '../../shared/text.js';
import { useConsole } from '../console-context.js';
import { say } from '../say.js';

const shown = 6;

/** Before a window is closed: what would stay open, with what becomes of it. Nothing is thrown away. */
export function OpenEnds() {
  const pick = usePick();
  const { desk } = useConsole();
  const bound = desk.next.filter(({ boundFor }) => boundFor !== null);
  const labels = (tickets: readonly { label: string }[]) =>
    tickets
      .slice(0, shown)
      .map(({ label }) => label)
      .join(' ') + (tickets.length > shown ? ' …' : '');
  return (
    <div className="open-ends" data-testid="open-ends">
      <p>{pick(say('closeFinished', { count: desk.finishedToday }))}</p>
      <OpenEnd
        count={desk.held.length}
        name={say('closeHeld')}
        which={labels(desk.held)}
        then={say('closeHeldThen')}
      />
      <OpenEnd
        count={bound.length}
        name={say('closeBound')}
        which={labels(bound)}
        then={say('closeBoundThen')}
      />
      <OpenEnd count={desk.waiting} name={say('closeWaiting')} then={say('closeWaitingThen')} />
      {desk.held.length + bound.length + desk.waiting === 0 && (
        <p className="all-done">
          <CircleCheck aria-hidden size="1.2em" /> {pick(say('closeNothing'))}
        </p>
      )}
    </div>
  );
}

interface OpenEndProps {
  readonly count: number;
  readonly name: Text;
  readonly which?: string;
  readonly then: Text;
}

function OpenEnd({ count, name, which = '', then }: OpenEndProps) {
  const pick = usePick();
  if (count === 0) return null;
  return (
    <p>
      <b>
        {pick(name)} {count}
      </b>{' '}
      {which} <span className="quiet">{pick(then)}</span>
    </p>
  );
}
