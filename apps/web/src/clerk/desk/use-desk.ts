import type { WindowDesk } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { freshnessOf, type Freshness } from '../../shared/freshness.js';
import { hallApi, type Place } from '../../shared/hall-api.js';
import { asProblem, type ApiProblem } from '../../shared/problem.js';
import { useLiveBoard } from '../../shared/use-live-board.js';
import { useNow } from '../../shared/use-now.js';

const everyMs = 4_000;
const leastBetweenMs = 500;

export interface DeskState {
  readonly desk: WindowDesk | undefined;
  readonly problem: ApiProblem | undefined;
  readonly freshness: Freshness;
  readonly ageSeconds: number;
  /** The server's clock, for timers that do not depend on the clerk's machine. */
  readonly serverNow: number;
  /** The clock of this machine. */
  readonly now: number;
  readonly refresh: () => Promise<unknown>;
}

/** The window's desk: read again whenever something happened in the hall, at most twice a second. */
export function useDesk(place: Place): DeskState {
  const live = useLiveBoard(place.hall);
  const { data, error, dataUpdatedAt, refetch } = useQuery({
    queryKey: ['desk', place.hall, place.serviceWindow],
    queryFn: () => hallApi.desk(place),
    refetchInterval: everyMs,
    // A window that lies under another program goes on: its clerk looks at the small one.
    refetchIntervalInBackground: true,
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
