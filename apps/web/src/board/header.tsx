import type { HallLayout } from '#contracts';
import { History } from 'lucide-react';
import { hallTime } from '../shared/clock.js';
import { Both } from '../shared/components/both.js';
import { LiveMark } from '../shared/components/live-mark.js';
import { ZoneChip } from '../shared/components/zone-chip.js';
import { isMirrored } from '../shared/wall/care.js';
import type { ShownHall } from '../shared/wall/shown-hall.js';
import { say } from './say.js';
import { boardZones } from './zones.js';

/** Where one is, whether this is live, and what time it is. Changes sides every hour, so that nothing burns in. */
export function Header({ shown, layout }: { shown: ShownHall; layout: HallLayout | undefined }) {
  const own = boardZones();
  const zones = layout?.zones.filter(({ letter }) => own.includes(letter)) ?? [];
  const [only] = zones.length === 1 ? zones : [];
  return (
    <header className={isMirrored(shown.serverNow) ? 'board-header mirrored' : 'board-header'}>
      <h1>
        {zones.map(({ letter }) => (
          <ZoneChip key={letter} letter={letter} />
        ))}
        {layout && <Both inline text={only?.name ?? layout.hall.name} />}
      </h1>
      <Liveness shown={shown} />
      <Clock at={shown.serverNow} timeZone={layout?.hall.timeZone} />
    </header>
  );
}

function Liveness({ shown: { source, freshness, ageSeconds } }: { shown: ShownHall }) {
  if (source !== 'recording')
    return <LiveMark freshness={freshness} ageSeconds={ageSeconds} polling={source === 'polling'} />;
  return (
    <span className="live recorded" data-testid="recorded">
      <History aria-hidden size="1em" />
      <Both inline text={say('recorded')} />
    </span>
  );
}

/** Without the hall's time zone there is no honest time to show. */
function Clock({ at, timeZone }: { at: number; timeZone: string | undefined }) {
  return timeZone ? <time className="clock">{hallTime(at, timeZone)}</time> : null;
}
