import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { freshnessOf, type Freshness } from './freshness.js';
import { asProblem, type ApiProblem } from './problem.js';
import { useLiveBoard } from './use-live-board.js';
import { useNow } from './use-now.js';

const everyMs = 4_000;
const leastBetweenMs = 500;

export interface LiveQuery<T> {
  /** The last answer, however old it is. */
  readonly data: T | undefined;
  readonly problem: ApiProblem | undefined;
  readonly freshness: Freshness;
  readonly ageSeconds: number;
  /** The server's clock, for timers that do not depend on this machine. */
  readonly serverNow: number;
  /** The clock of this machine. */
  readonly now: number;
  readonly refresh: () => Promise<unknown>;
}

/** What the staff look at: asked for again whenever something happened in the hall, at most twice a second. */
export function useLiveQuery<T extends { readonly asOf: string }>(
  hall: string,
  queryKey: readonly unknown[],
  ask: () => Promise<T>,
): LiveQuery<T> {
  const live = useLiveBoard(hall);
  const { data, error, dataUpdatedAt, refetch } = useQuery({
    queryKey,
    queryFn: ask,
    refetchInterval: everyMs,
    // A page that lies under another program goes on: a clerk looks at the small window of it.
    refetchIntervalInBackground: true,
  });
  useRefreshOn(live.board?.revision, refetch);
  const { wall } = useNow(1_000);
  const ageMs = Math.max(0, wall - (dataUpdatedAt || wall));
  return {
    data,
    problem: error ? asProblem(error) : undefined,
    freshness: freshnessOf(ageMs),
    ageSeconds: Math.floor(ageMs / 1000),
    serverNow: data ? Date.parse(data.asOf) + ageMs : wall,
    now: wall,
    refresh: refetch,
  };
}

function useRefreshOn(revision: number | undefined, refresh: () => Promise<unknown>): void {
  const lastAt = useRef(0);
  useEffect(() => {
    if (revision === undefined) return;
    const wait = Math.max(0, lastAt.current + leastBetweenMs - performance.now());
    const soon = setTimeout(() => {
      lastAt.current = performance.now();
      void refresh();
    }, wait);
    return () => clearTimeout(soon);
  }, [revision, refresh]);
}
