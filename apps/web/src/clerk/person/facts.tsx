import { minutesSince, secondsSince, timer } from '../../shared/clock.js';
import { usePick } from '../../shared/language.js';
import type { Text } from '../../shared/text.js';
import { useConsole } from '../console-context.js';
import { say, sayMinutes } from '../say.js';

/** How often one calls before somebody counts as missed; more is up to the clerk. */
const usualCalls = 3;

/** How long this person waited, and how long it has been since. */
export function Facts() {
  const { desk, state } = useConsole();
  const { ticket } = desk;
  if (!ticket) return null;
  const { calls, startedAt, calledAt } = ticket;
  const since = startedAt ?? calledAt;
  const elapsed = since ? timer(secondsSince(since, state.serverNow)) : '';
  return (
    <dl>
      <WaitedFact />
      <Fact id="elapsed" term={say(startedAt ? 'sinceStart' : 'sinceCall')} value={elapsed} />
      {calls > 0 && (
        <Fact id="calls" term={say('calls')} value={`${calls} / ${Math.max(usualCalls, calls)}`} />
      )}
    </dl>
  );
}

function WaitedFact() {
  const pick = usePick();
  const { ticket } = useConsole().desk;
  if (!ticket?.calledAt) return null;
  const minutes = minutesSince(ticket.issuedAt, Date.parse(ticket.calledAt));
  return <Fact id="waited" term={say('waitedBefore')} value={pick(sayMinutes(minutes))} />;
}

function Fact({ id, term, value }: { id: string; term: Text; value: string }) {
  const pick = usePick();
  return (
    <div>
      <dt>{pick(term)}</dt>
      <dd data-testid={`fact-${id}`}>{value}</dd>
    </div>
  );
}
