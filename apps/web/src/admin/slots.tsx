import { useState } from 'react';
import { usePick } from '../shared/language.js';
import { useHalls } from '../shared/use-hall.js';
import { Choice } from './fields.js';
import { Holidays } from './holidays.js';
import { PlannedDay } from './planned-day.js';
import { say } from './say.js';
import { Templates } from './templates.js';

/** Who gets how many places when: the day as it is, the week as it is made, and the days that are different. */
export function Slots() {
  const pick = usePick();
  const { data } = useHalls();
  const [chosen, setChosen] = useState<string | null>(null);
  const halls = data?.halls ?? [];
  const hall = chosen ?? halls[0]?.code;
  if (!hall) return <p className="quiet">{pick(say('loading'))}</p>;
  return (
    <div className="slots" data-testid="slots">
      {halls.length > 1 && (
        <Choice
          label={say('hall')}
          name="slots-hall"
          options={halls.map(({ code, name }) => [code, name] as const)}
          choose={setChosen}
        />
      )}
      <PlannedDay key={`day-${hall}`} hall={hall} />
      <Templates key={`templates-${hall}`} hall={hall} />
      <Holidays key={`holidays-${hall}`} hall={hall} />
    </div>
  );
}
