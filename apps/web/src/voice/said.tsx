import type { Spoken } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { hallTime } from '../shared/clock.js';
import { Both } from '../shared/components/both.js';
import { ZoneChip } from '../shared/components/zone-chip.js';
import { hallApi } from '../shared/hall-api.js';
import { say } from './say.js';

const shown = 8;

interface SaidProps {
  readonly hall: string;
  readonly timeZone: string;
  /** Of the board: with it the list is read anew, for every announcement is an event of the hall. */
  readonly revision: number;
}

/** The log of the whole hall, whichever host spoke: what was said, when, and whether to its end. */
export function Said({ hall, timeZone, revision }: SaidProps) {
  const { data } = useQuery({
    queryKey: ['spoken', hall, revision],
    queryFn: () => hallApi.spoken(hall),
    placeholderData: (before) => before,
    refetchInterval: 5_000,
  });
  const spoken = data?.spoken.slice(0, shown) ?? [];
  return (
    <section data-testid="said">
      <h2>
        <Both inline text={say('said')} />
      </h2>
      {spoken.length === 0 && (
        <p className="none">
          <Both inline text={say('saidNone')} />
        </p>
      )}
      <ul className="said">
        {spoken.map((one) => (
          <Line key={one.id} spoken={one} timeZone={timeZone} />
        ))}
      </ul>
    </section>
  );
}

function Line({ spoken, timeZone }: { spoken: Spoken; timeZone: string }) {
  const outcome = spoken.outcome ?? 'now';
  return (
    <li data-testid="said-line" data-outcome={outcome}>
      <time>{hallTime(Date.parse(spoken.from), timeZone)}</time>
      <ZoneChip letter={spoken.zone} />
      <span className="words" lang="zh-Hans">
        {spoken.text.zh}
      </span>
      <span className={`outcome ${outcome}`}>
        <Both inline text={say(outcome)} />
      </span>
    </li>
  );
}
