import type { Roster } from '#contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { asProblem } from '../../shared/problem.js';
import type { Text } from '../../shared/text.js';
import { agencyApi } from '../agency-api.js';
import { RosterLink } from './roster-link.js';

const atWork: readonly Roster['state'][] = ['uploaded', 'reading', 'confirmed', 'booking'];
const askedEveryMs = 1_000;

function isAtWork({ state }: Pick<Roster, 'state'>): boolean {
  return atWork.includes(state);
}

export interface WatchedRoster {
  readonly roster: Roster | undefined;
  readonly problem: Text | null;
  /** Takes an answer that has just come, unless a newer one is known. */
  readonly take: (roster: Roster) => void;
}

/** A roster as it is now: news come over the socket, and while it is at work it is asked for as well. */
export function useRoster(id: string): WatchedRoster {
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: ['roster', id],
    queryFn: () => agencyApi.roster(id),
    refetchInterval: ({ state }) => (state.data === undefined || isAtWork(state.data) ? askedEveryMs : false),
  });
  const take = useCallback(
    (roster: Roster) =>
      queries.setQueryData<Roster>(['roster', id], (known) =>
        known && known.version > roster.version ? known : roster,
      ),
    [queries, id],
  );
  const working = data !== undefined && isAtWork(data);
  useEffect(() => {
    if (!working) return;
    const link = new RosterLink(id, () => void refetch());
    void link.open();
    return () => link.close();
  }, [working, id, refetch]);
  return {
    roster: data,
    problem: error && !data ? asProblem(error).text : null,
    take: (roster) => void take(roster),
  };
}
