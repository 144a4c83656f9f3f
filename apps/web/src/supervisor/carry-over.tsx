import { useState } from 'react';
import { usePick } from '../shared/language.js';
import { say } from './say.js';
import type { Supervising } from './use-supervising.js';

/** The one decision of the day that cannot be taken back, so it is asked for twice. */
export function CarryOver({ day, supervising }: { day: string; supervising: Supervising }) {
  const pick = usePick();
  const [asks, setAsks] = useState(false);
  return (
    <section className="card carry" aria-labelledby="carry">
      <h2 id="carry">{pick(say('carryTitle'))}</h2>
      <p>{pick(say(asks ? 'carrySure' : 'carryHow', { day }))}</p>
      {asks ? (
        <div className="buttons">
          <button
            type="button"
            className="button strong"
            data-testid="carry-yes"
            disabled={supervising.busy}
            onClick={() => {
              setAsks(false);
              supervising.carryOver();
            }}
          >
            {pick(say('carryYes', { day }))}
          </button>
          <button type="button" className="button" onClick={() => setAsks(false)}>
            {pick(say('cancel'))}
          </button>
        </div>
      ) : (
        <button type="button" className="button" data-testid="carry-ask" onClick={() => setAsks(true)}>
          {pick(say('carryAsk', { day }))}
        </button>
      )}
    </section>
  );
}
