import type { RosterRow } from '#contracts';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { agencyApi } from '../agency-api.js';
import { together } from './together.js';

const pageSize = 100;

export type Shown = 'problem' | 'all';

export interface Rows {
  readonly rows: readonly RosterRow[] | undefined;
  readonly hasMore: boolean;
  readonly more: () => void;
  /** Takes rows that were just mended; they stay in sight, although they are no problem any more. */
  readonly take: (rows: readonly RosterRow[]) => void;
  readonly refresh: () => void;
}

/** The rows of a roster, page by page, and those that were touched since somebody began to look. */
export function useRows(roster: string, shown: Shown): Rows {
  const queries = useQueryClient();
  const [touched, setTouched] = useState<ReadonlyMap<number, RosterRow>>(new Map());
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['rows', roster, shown],
    queryFn: ({ pageParam: after }) =>
      agencyApi.rows(roster, { state: shown === 'all' ? undefined : shown, after, limit: pageSize }),
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  });
  const fetched = useMemo(() => data?.pages.flatMap(({ rows }) => rows), [data]);
  const refresh = useCallback(
    () => void queries.invalidateQueries({ queryKey: ['rows', roster] }),
    [queries, roster],
  );
  const take = useCallback(
    (rows: readonly RosterRow[]) => {
      setTouched((known) => new Map([...known, ...rows.map((row) => [row.row, row] as const)]));
      refresh();
    },
    [refresh],
  );
  return {
    rows: fetched && together(fetched, touched),
    hasMore: hasNextPage,
    more: () => void fetchNextPage(),
    ...{ take, refresh },
  };
}
