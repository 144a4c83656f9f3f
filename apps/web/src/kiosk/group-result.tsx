import type { ServiceList } from '#contracts';
import { Both } from '../shared/components/both.js';
import { zoneClass } from '../shared/components/zone-chip.js';
import { resultStaysMs } from './idle.js';
import type { GroupIn } from './journey-steps.js';
import { Place, useCountdown } from './result.js';
import { say } from './say.js';
import type { Tell } from './use-journey.js';

interface GroupResultProps {
  readonly step: GroupIn;
  readonly list: ServiceList;
  readonly slow: number;
  readonly tell: Tell;
  readonly end: () => void;
}

/** A group is in: every batch with its number, and where all of them wait. */
export function GroupResult({ step, list, slow, tell, end }: GroupResultProps) {
  const { batches, expected, held } = step;
  const service = batches[0]?.ticket.service;
  const zone = list.services.find(({ code }) => code === service)?.zone ?? '';
  const secondsLeft = useCountdown({ ms: resultStaysMs * slow * 2, on: !held, end });
  const people = batches.reduce((sum, batch) => sum + batch.people, 0);
  return (
    <main
      className={`step group-result ${zoneClass(zone)}`}
      data-testid="group-result"
      onPointerDown={() => tell({ type: 'held' })}
    >
      <h1>
        <Both text={say('groupIn', { count: people })} />
      </h1>
      <Place list={list} letter={zone} />
      <p className="question">
        <Both text={expected > 0 ? say('groupExpected', { count: expected }) : say('groupHow')} />
      </p>
      <ol className="batch-list" data-testid="batches">
        {batches.map(({ number, people: count, ticket }) => (
          <li key={number} data-testid="batch">
            <b>{ticket.label}</b>
            <Both text={say('groupBatch', { number, count })} />
          </li>
        ))}
      </ol>
      <p className="countdown" role="status">
        <Both text={held ? say('stays') : say('returns', { count: secondsLeft })} />
      </p>
      <button type="button" className="seal-key" data-testid="done" onClick={end}>
        <Both text={say('done')} />
      </button>
    </main>
  );
}
