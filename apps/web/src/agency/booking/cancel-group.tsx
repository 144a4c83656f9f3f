import type { GroupBookingView } from '#contracts';
import { useState } from 'react';
import { Trouble } from '../../shared/components/trouble.js';
import { usePick } from '../../shared/language.js';
import { useDoing } from '../../shared/use-doing.js';
import { agencyApi } from '../agency-api.js';
import { say } from '../say.js';

/** Cannot be undone, so it is asked once, in place. */
export function CancelGroup({ booking: { id, places } }: { booking: GroupBookingView }) {
  const pick = usePick();
  const doing = useDoing();
  const [asks, setAsks] = useState(false);
  if (!asks)
    return (
      <button type="button" className="link cancel" data-testid="cancel-group" onClick={() => setAsks(true)}>
        {pick(say('cancelGroup'))}
      </button>
    );
  return (
    <div className="sure" data-testid="cancel-sure">
      <p>{pick(say('cancelSure', { places }))}</p>
      <Trouble problem={doing.problem} />
      <div className="buttons">
        <button
          type="button"
          data-testid="cancel-yes"
          disabled={doing.busy}
          onClick={() => doing.run(() => agencyApi.cancel(id))}
        >
          {pick(say('cancelYes'))}
        </button>
        <button type="button" autoFocus onClick={() => setAsks(false)}>
          {pick(say('cancel'))}
        </button>
      </div>
    </div>
  );
}
