import type { DeviceKind } from '#contracts';
import { useQuery } from '@tanstack/react-query';
import { accessApi } from '../access-api.js';

const askedEveryMs = 2_000;

interface Enrolment {
  readonly code: string | null;
  readonly isUnreachable: boolean;
}

/** Asks to be let in and shows the code until somebody confirms it; an expired code is replaced by a new one. */
export function useEnrolment(kind: DeviceKind, hall: string | null, enrolled: () => void): Enrolment {
  const asked = useQuery({
    queryKey: ['enrolment', kind],
    queryFn: () => accessApi.askEnrolment(kind, hall ?? undefined),
    staleTime: Infinity,
    retry: true,
    retryDelay: 3_000,
  });
  const { refetch } = asked;
  const collected = useQuery({
    queryKey: ['collected', asked.data?.secret],
    enabled: asked.data !== undefined,
    refetchInterval: askedEveryMs,
    queryFn: async () => {
      const state = await accessApi.collect(asked.data?.secret ?? '').catch(() => null);
      if (state?.state === 'enrolled') enrolled();
      if (Date.parse(asked.data?.endsAt ?? '') < Date.now()) await refetch();
      return state;
    },
  });
  return {
    code: asked.data?.code ?? null,
    isUnreachable: asked.isError || asked.failureCount > 0 || collected.data === null,
  };
}
