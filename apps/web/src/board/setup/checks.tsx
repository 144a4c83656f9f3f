import { CircleCheck, TriangleAlert } from 'lucide-react';
import { Both } from '../../shared/components/both.js';
import type { Text } from '../../shared/text.js';
import type { ShownHall } from '../../shared/wall/shown-hall.js';
import { screenId } from '../../shared/wall/screen-id.js';
import { testSelf } from '../../shared/wall/self-test.js';
import { runningBuild } from '../../shared/wall/use-new-build.js';
import { say } from './say.js';

/** What the browser refuses is said here, to somebody who can change it. */
export function Checks({ shown }: { shown: ShownHall }) {
  const { font, sound, awake, fullScreen } = testSelf();
  return (
    <section>
      <h2>
        <Both inline text={say('checks')} />
      </h2>
      <dl>
        <Check name={say('live')} good={shown.freshness === 'fresh' && shown.board !== null} />
        <Check name={say('font')} good={font} />
        <Check name={say('sound')} good={sound === 'ready'} remedy={say('soundBlocked')} />
        <Check name={say('awake')} good={awake} remedy={say('awakeRefused')} />
        <Check name={say('fullScreen')} good={fullScreen} remedy={say('fullScreenRefused')} />
        <Fact name={say('clock')} value={skewOf(shown)} />
        <Fact name={say('build')} value={runningBuild} />
        <Fact name={say('screen')} value={screenId().slice(0, 8)} />
      </dl>
    </section>
  );
}

function skewOf({ serverOffset, serverNow }: ShownHall): string {
  if (serverOffset === null) return '–';
  return say('skew', { seconds: ((Date.now() - serverNow) / 1_000).toFixed(0) }).zh;
}

function Check({ name, good, remedy }: { name: Text; good: boolean; remedy?: Text }) {
  const Mark = good ? CircleCheck : TriangleAlert;
  return (
    <div className={good ? 'check good' : 'check'}>
      <dt>
        <Both inline text={name} />
      </dt>
      <dd>
        <Mark aria-hidden size="1.2em" />
        <Both inline text={good || !remedy ? say(good ? 'yes' : 'no') : remedy} />
      </dd>
    </div>
  );
}

function Fact({ name, value }: { name: Text; value: string }) {
  return (
    <div className="check">
      <dt>
        <Both inline text={name} />
      </dt>
      <dd>{value}</dd>
    </div>
  );
}
