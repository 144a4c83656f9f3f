import type { HallLayout } from '#contracts';
import { hallTime } from '../shared/clock.js';
import { Both } from '../shared/components/both.js';
import { LiveMark } from '../shared/components/live-mark.js';
import { ZoneChip } from '../shared/components/zone-chip.js';
import { fromAddress } from '../shared/use-hall.js';
import type { LiveHall } from '../shared/use-live-board.js';

export function Header({ live, layout }: { live: LiveHall; layout: HallLayout | undefined }) {
  const zone = layout?.zones.find(({ letter }) => letter === fromAddress('zone'));
  return (
    <header className="board-header">
      <h1>
        {zone && <ZoneChip letter={zone.letter} />}
        {layout && <Both inline text={zone?.name ?? layout.hall.name} />}
      </h1>
      <LiveMark freshness={live.freshness} ageSeconds={live.ageSeconds} polling={live.source === 'polling'} />
      <Clock at={live.serverNow} timeZone={layout?.hall.timeZone} />
    </header>
  );
}

/** Without the hall's time zone there is no honest time to show. */
function Clock({ at, timeZone }: { at: number; timeZone: string | undefined }) {
  return timeZone ? <time className="clock">{hallTime(at, timeZone)}</time> : null;
}
