import type { HallSummary } from '#contracts';
import type { CSSProperties } from 'react';
import { hallTime } from '../shared/clock.js';
import { Both } from '../shared/components/both.js';
import { restingPlace } from '../shared/wall/care.js';
import { say } from './say.js';

/** Nobody is in the hall: a dark panel that spares itself, and a small clock that proves it is not broken. */
export function RestingBoard({ hall, now }: { hall: HallSummary; now: number }) {
  const { x, y } = restingPlace(now);
  return (
    <main className="resting on-ink" data-testid="resting" style={{ '--x': x, '--y': y } as CSSProperties}>
      <div>
        <time>{hallTime(now, hall.timeZone)}</time>
        <p>
          <Both text={say('closedHow', hall.hours)} />
        </p>
      </div>
    </main>
  );
}
