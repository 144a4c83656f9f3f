import type { HallLayout } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { hallApi } from './hall-api.js';
import { asProblem } from './problem.js';
import type { Text } from './text.js';

const minute = 60_000;

/** The hall's names and zones. A board can do without them for a while; only an unknown hall is a dead end. */
export function useLayout(hall: string): { layout: HallLayout | undefined; problem: Text | undefined } {
  const { data, error } = useQuery({
    queryKey: ['layout', hall],
    queryFn: () => hallApi.layout(hall),
    refetchInterval: ({ state }) => (state.status === 'error' ? 3_000 : minute),
  });
  const problem = error && !data ? asProblem(error) : undefined;
  return { layout: data, problem: problem?.code === 'hall.unknown' ? problem.text : undefined };
}
