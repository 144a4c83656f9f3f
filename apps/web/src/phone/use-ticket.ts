import type { TicketStatus } from '#contracts';
import { useCallback, useEffect, useState } from 'react';
import { freshnessOf } from '../shared/freshness.js';
import { hallApi } from '../shared/hall-api.js';
import { asProblem, type ApiProblem } from '../shared/problem.js';
import { useNow } from '../shared/use-now.js';

const everyMs = 5_000;
const ended: readonly string[] = ['finished', 'abandoned'];

export interface FollowedTicket {
  readonly ticket: TicketStatus | undefined;
  readonly problem: ApiProblem | undefined;
  /** The last answer is too old to be shown as if it were current. */
  readonly old: boolean;
  /** Asks now: the holder has just done something. */
  readonly refresh: () => Promise<void>;
}

interface Known {
  readonly ticket?: TicketStatus;
  readonly problem?: ApiProblem;
  readonly at: number;
}

/**
 * Asks every five seconds, and at once when the phone comes out of its pocket. Written out by hand because the query
 * library of the other screens would be a tenth of this page's whole weight.
 */
export function useTicket(code: string): FollowedTicket {
  const [known, setKnown] = useState<Known>(() => ({ at: performance.now() }));
  const over = ended.includes(known.ticket?.state ?? '');
  const ask = useCallback(async () => {
    const answer = await hallApi.ticket(code).then(
      (ticket) => ({ ticket, at: performance.now() }),
      // The last good answer stays, with its age.
      (error: unknown) => ({ problem: asProblem(error) }),
    );
    setKnown((before) => ({ ...before, problem: undefined, ...answer }));
  }, [code]);
  useEffect(() => (over ? undefined : repeat(() => void ask())), [ask, over]);
  const { monotonic } = useNow(1_000);
  const old = !over && freshnessOf(monotonic - known.at) === 'stale';
  return { ticket: known.ticket, problem: known.problem, old, refresh: ask };
}

function repeat(ask: () => void): () => void {
  const back = () => {
    if (document.visibilityState === 'visible') ask();
  };
  ask();
  const beat = setInterval(ask, everyMs);
  document.addEventListener('visibilitychange', back);
  return () => {
    clearInterval(beat);
    document.removeEventListener('visibilitychange', back);
  };
}
