import type { RosterFormat } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { agencyApi } from './agency-api.js';

/** What a roster may hold; it does not change while somebody looks. */
export function useRosterFormat(): RosterFormat | undefined {
  const { data } = useQuery({
    queryKey: ['roster-format'],
    queryFn: agencyApi.format,
    staleTime: Infinity,
  });
  return data;
}
