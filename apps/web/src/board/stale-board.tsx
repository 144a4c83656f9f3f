import type { HallLayout } from '#contracts';
import { hallTime } from '../shared/clock.js';
import { Both } from '../shared/components/both.js';
import { LiveMark } from '../shared/components/live-mark.js';
import type { LiveHall } from '../shared/use-live-board.js';
import { say } from './say.js';

const shownCalls = 6;

/** No proof for twenty seconds: no number may look as if it were being called now. */
export function StaleBoard({ live, layout }: { live: LiveHall; layout: HallLayout | undefined }) {
  const at = lastUpdate(live, layout);
  return (
    <main className="stale-board on-ink" role="status" data-testid="stale">
      <h1>
        <Both text={say('stale')} />
      </h1>
      <p>
        <Both text={say('staleHow')} />
      </p>
      <p className="last-update">
        {at && (
          <>
            <Both inline text={say('lastUpdate')} /> <time data-testid="last-update">{at}</time>
          </>
        )}
        <LiveMark freshness="stale" ageSeconds={live.ageSeconds} />
      </p>
      {at && live.board && <OldCalls live={live} at={at} />}
    </main>
  );
}

/** The wall time of the last proof; unknown until something was proven at all. */
function lastUpdate(
  { provenAt, serverOffset }: LiveHall,
  layout: HallLayout | undefined,
): string | undefined {
  if (serverOffset === null) return undefined;
  return hallTime(provenAt + serverOffset, layout?.hall.timeZone ?? 'Asia/Shanghai');
}

function OldCalls({ live, at }: { live: LiveHall; at: string }) {
  const calls = live.board?.calls.slice(0, shownCalls) ?? [];
  if (calls.length === 0) return null;
  return (
    <p className="old-calls" data-testid="old-calls">
      <span>
        <Both inline text={say('asOf')} /> {at}
      </span>
      {calls.map((call) => (
        <del key={call.ticketId}>
          {call.label} → {call.window}
        </del>
      ))}
    </p>
  );
}
