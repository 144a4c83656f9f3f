import type { ServiceList } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { freshnessOf } from '../shared/freshness.js';
import { hallApi } from '../shared/hall-api.js';
import { asProblem, type ApiProblem } from '../shared/problem.js';
import { useNow } from '../shared/use-now.js';

const everyMs = 5_000;
const retryMs = 3_000;

export interface Services {
  readonly list: ServiceList | undefined;
  /** The counts are too old to be shown as if they were current. */
  readonly old: boolean;
  readonly problem: ApiProblem | undefined;
}

/** What the hall offers now; asked again and again by itself. */
export function useServices(hall: string): Services {
  const { data, error, dataUpdatedAt } = useQuery({
    queryKey: ['services', hall],
    queryFn: () => hallApi.services(hall),
    refetchInterval: ({ state }) => (state.status === 'error' ? retryMs : everyMs),
  });
  const { wall } = useNow(1_000);
  const problem = error ? asProblem(error) : undefined;
  return { list: data, old: freshnessOf(wall - dataUpdatedAt) === 'stale', problem };
}
