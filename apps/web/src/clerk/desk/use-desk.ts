import type { WindowDesk } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { freshnessOf, type Freshness } from '../shared/freshness.js';
import { hallApi } from '../shared/hall-api.js';
import { asProblem, type ApiProblem } from '../shared/problem.js';
import { useLiveBoard } from '../shared/use-live-board.js';
import { useNow } from '../shared/use-now.js';

const everyMs = 4_000;
const leastBetweenMs = 500;

export interface Desk {
  readonly desk: WindowDesk | undefined;
  readonly problem: ApiProblem | undefined;
  readonly freshness: Freshness;
  readonly ageSeconds: number;
  /** The server's clock, for timers that do not depend on the clerk's machine. */
  readonly serverNow: number;
  readonly refresh: () => Promise<unknown>;
}

/** The window's desk: read again whenever something happened in the hall, at most twice a second. */
export function useDesk(hall: string, serviceWindow: number): Desk {
  const live = useLiveBoard(hall);
  const { data, error, dataUpdatedAt, refetch } = useQuery({
    queryKey: ['desk', hall, serviceWindow],
    queryFn: () => hallApi.desk(hall, serviceWindow),
    refetchInterval: everyMs,
  });
  useRefreshOn(live.board?.revision, refetch);
  const { wall } = useNow(1_000);
  const ageMs = Math.max(0, wall - (dataUpdatedAt || wall));
  return {
    desk: data,
    problem: error ? asProblem(error) : undefined,
    freshness: freshnessOf(ageMs),
    ageSeconds: Math.floor(ageMs / 1000),
    serverNow: data ? Date.parse(data.asOf) + ageMs : wall,
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
