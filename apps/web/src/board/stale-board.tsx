import type { HallLayout } from '#contracts';
import { hallTime } from '../shared/clock.js';
import { Both } from '../shared/components/both.js';
import { LiveMark } from '../shared/components/live-mark.js';
import type { ShownHall } from '../shared/wall/shown-hall.js';
import { say } from './say.js';

const shownCalls = 6;

interface StaleProps {
  readonly shown: ShownHall;
  readonly layout: HallLayout | undefined;
}

/** No proof for twenty seconds: no number may look as if it were being called now. */
export function StaleBoard({ shown, layout }: StaleProps) {
  const at = lastUpdate(shown, layout);
  return (
    <main className="stale-board on-ink" role="status" data-testid="stale">
      <section>
        <h1>
          <Both text={say('stale')} />
        </h1>
        <p>
          <Both text={say('staleHow')} />
        </p>
        <p className="last-update">
          {at && (
            <span>
              <Both inline text={say('lastUpdate')} /> <time data-testid="last-update">{at}</time>
            </span>
          )}
          <LiveMark freshness="stale" ageSeconds={shown.ageSeconds} />
        </p>
      </section>
      {at && <OldCalls shown={shown} at={at} />}
    </main>
  );
}

/** The wall time of the last proof; unknown until something was proven at all. */
function lastUpdate(
  { provenAt, serverOffset }: ShownHall,
  layout: HallLayout | undefined,
): string | undefined {
  if (serverOffset === null) return undefined;
  return hallTime(provenAt + serverOffset, layout?.hall.timeZone ?? 'Asia/Shanghai');
}

/** What was called before, struck out: it may still help somebody, and can be taken for news by nobody. */
function OldCalls({ shown, at }: { shown: ShownHall; at: string }) {
  const calls = shown.board?.calls.slice(0, shownCalls) ?? [];
  if (calls.length === 0) return null;
  return (
    <section className="old-calls" data-testid="old-calls">
      <h2>
        <Both inline text={say('asOf')} /> <time>{at}</time>
      </h2>
      <ul>
        {calls.map((call) => (
          <li key={call.ticketId}>
            <del>
              {call.label} → {call.window}
            </del>
          </li>
        ))}
      </ul>
    </section>
  );
}
