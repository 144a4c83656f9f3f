import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { accessApi } from '../access-api.js';
import { asProblem } from '../problem.js';
import { notKnownEvent } from '../request.js';
import { signInAddress } from './back-to.js';

/** Pages of the staff: whoever has not signed in, or not completely, is asked to first, and brought back here. */
export function StaffDoor({ children }: { children: ReactNode }) {
  useEffect(() => {
    addEventListener(notKnownEvent, goToSignIn);
    return () => removeEventListener(notKnownEvent, goToSignIn);
  }, []);
  const { data, failureReason } = useQuery({
    queryKey: ['session'],
    queryFn: accessApi.session,
    staleTime: Infinity,
    retry: (_, problem) => asProblem(problem).uncertain,
  });
  const owes = data !== undefined && data.stage !== 'complete';
  useEffect(() => {
    if (owes) goToSignIn();
  }, [owes]);
  // Somebody who cannot be asked now sees the page, which says itself that nothing can be reached.
  const isIn = data?.stage === 'complete' || (failureReason !== null && asProblem(failureReason).uncertain);
  return isIn ? children : null;
}

function goToSignIn(): void {
  location.replace(signInAddress(location));
}
