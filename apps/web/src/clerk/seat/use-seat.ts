import type { WindowDesk } from '#contracts';
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { hallApi, type Place } from '../../shared/hall-api.js';
import { newPressKey } from '../../shared/press-key.js';
import { asProblem, type ApiProblem } from '../../shared/problem.js';

/**
 * Whether this console works for its window. `taken`: another one did before we came; `lost`: another one does since;
 * `free`: we have left, or nobody could let us sit down.
 */
export type SeatKind = 'arriving' | 'yours' | 'taken' | 'lost' | 'free';

export interface Seat {
  readonly kind: SeatKind;
  readonly problem: ApiProblem | null;
  /** Sits down, where another console works knowingly. */
  readonly sit: () => void;
}

/** What the desk says of the seat, for a console that sat there or did not. */
export function seatOf(sitting: WindowDesk['sitting'], past: 'came' | 'sat'): SeatKind {
  if (sitting === 'yours') return 'yours';
  if (sitting === 'another') return past === 'sat' ? 'lost' : 'taken';
  return past === 'sat' ? 'free' : 'arriving';
}

/** Sits down by itself at a window where nobody is. */
export function useSeat(place: Place, desk: WindowDesk | undefined, refresh: () => Promise<unknown>): Seat {
  const [past, sat] = useReducer(() => 'sat' as const, 'came');
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const kind = desk ? seatOf(desk.sitting, past) : 'arriving';
  const isYours = kind === 'yours';
  const takesOver = kind === 'taken' || kind === 'lost';
  useEffect(() => {
    if (isYours) sat();
  }, [isYours]);
  const sitDown = useCallback(
    async (takeOver: boolean) => {
      setProblem(null);
      await hallApi
        .orderWindow(place, { action: 'sit', body: { takeOver } }, newPressKey())
        .catch((error: unknown) => setProblem(asProblem(error)));
      await refresh();
    },
    [place, refresh],
  );
  useArrival(desk !== undefined && kind === 'arriving', sitDown);
  return { kind, problem, sit: useCallback(() => void sitDown(takesOver), [sitDown, takesOver]) };
}

function useArrival(arrives: boolean, sitDown: (takeOver: boolean) => Promise<void>): void {
  const tried = useRef(false);
  useEffect(() => {
    if (!arrives || tried.current) return;
    tried.current = true;
    void sitDown(false);
  }, [arrives, sitDown]);
}
