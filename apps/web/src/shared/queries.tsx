import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';

/**
 * A screen on a wall has nobody to press "reload": each query asks again by itself, for ever, without hurry. A hall's own
 * network needs no internet, so the browser's idea of being offline does not count.
 */
const queries = new QueryClient({
  defaultOptions: { queries: { retry: false, networkMode: 'always', staleTime: 1_000 } },
});

export function Queries({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>;
}
