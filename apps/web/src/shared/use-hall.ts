import type { HallLayout } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { hallApi } from './hall-api.js';

const asked = () => new URLSearchParams(location.search);

/** A value of the page's address, for example `?hall=center`. */
export function fromAddress(name: string): string | null {
  return asked().get(name);
}

/** The hall that the address names, else the first one that there is; `null` while that is being asked. */
export function useHall(): string | null {
  const named = fromAddress('hall');
  const { data } = useHalls(named === null);
  return named ?? data?.halls[0]?.code ?? null;
}

export function useHalls(enabled = true) {
  return useQuery({
    queryKey: ['halls'],
    queryFn: hallApi.halls,
    enabled,
    refetchInterval: ({ state }) => (state.status === 'error' ? 3_000 : 30_000),
  });
}

/** The name, clock and services of a hall, which change once in a while. */
export function useLayout(hall: string): HallLayout | undefined {
  const layout = useQuery({
    queryKey: ['layout', hall],
    queryFn: () => hallApi.layout(hall),
    staleTime: 60_000,
    refetchInterval: ({ state }) => (state.status === 'error' ? 3_000 : false),
  });
  return layout.data;
}
