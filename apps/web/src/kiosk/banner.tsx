import type { ServiceList } from '#contracts';
import { Both } from '../shared/components/both.js';
import type { Text } from '../shared/text.js';
import { peopleWaiting } from './offers.js';
import { say } from './say.js';

/** What this machine is for, and how the hall is now. Not touchable: the upper third is out of reach for some. */
export function Banner({ list, old }: { list: ServiceList; old: boolean }) {
  return (
    <section className="banner on-ink">
      <h1>
        <Both text={say('welcome')} />
      </h1>
      <p className="three-steps">
        <Both text={say(list.hall.open ? 'threeSteps' : 'hallClosedHow')} />
      </p>
      <p
        className={`live ${old || !list.hall.open ? 'stale' : 'fresh'}`}
        role="status"
        data-testid="hall-state"
      >
        <span className="dot" aria-hidden />
        <Both inline text={hallState(list, old)} />
      </p>
    </section>
  );
}

function hallState({ hall, services }: ServiceList, old: boolean): Text {
  if (!hall.open) return say('hallClosed', hall.hours);
  if (old) return say('countsOld');
  return say('waitingNow', { count: peopleWaiting(services) });
}
