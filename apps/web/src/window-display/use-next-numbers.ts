import { useQuery, keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { hallApi } from '../shared/hall-api.js';

/** However busy the hall is, one display asks no more often. A quiet hall is not asked at all. */
const restMs = 4_000;

/**
 * Which numbers its window calls next; read again after something has happened in the hall. Nothing when the answer is
 * missing: an old one would promise a turn to the wrong person.
 */
export function useNextNumbers(hall: string, serviceWindow: number, revision: number, now: number): string[] {
  const [asked, setAsked] = useState({ revision, at: now });
  if (asked.revision !== revision && now - asked.at >= restMs) setAsked({ revision, at: now });
  const { data, isError } = useQuery({
    queryKey: ['next', hall, serviceWindow, asked.revision],
    queryFn: () => hallApi.next(hall, serviceWindow),
    placeholderData: keepPreviousData,
    gcTime: 0,
    refetchInterval: ({ state }) => (state.status === 'error' ? restMs : false),
  });
  return isError ? [] : (data?.labels ?? []);
}
