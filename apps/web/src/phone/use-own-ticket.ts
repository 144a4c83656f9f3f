import type { HolderAction } from '#contracts';
import { useCallback, useRef, useState } from 'react';
import { hallApi } from '../shared/hall-api.js';
import { asProblem, type ApiProblem } from '../shared/problem.js';
import { PressKeys } from './press-keys.js';

/** A nervous finger taps twice: the same press so soon after its answer is the same wish, not a second one. */
const restMs = 1_000;

interface Progress {
  readonly running?: HolderAction;
  readonly done?: HolderAction;
  readonly problem?: ApiProblem;
}

export interface OwnTicketHands extends Progress {
  readonly act: (action: HolderAction) => void;
}

/** What holders do with their own ticket: one thing at a time, and the page asks anew when it is done. */
export function useOwnTicket(code: string, refresh: () => Promise<void>): OwnTicketHands {
  const [progress, setProgress] = useState<Progress>({});
  const locked = useRef(false);
  const resting = useRef<HolderAction>(undefined);
  const [keys] = useState(() => new PressKeys());
  const act = useCallback(
    async (action: HolderAction) => {
      if (locked.current || resting.current === action) return;
      locked.current = true;
      setProgress({ running: action });
      const after = await progressOf(action, hallApi.actOnOwn(code, action, keys.keyOf(action)));
      keys.answered(after.problem);
      await refresh();
      setProgress(after);
      locked.current = false;
      resting.current = action;
      setTimeout(() => (resting.current = undefined), restMs);
    },
    [code, refresh, keys],
  );
  return { ...progress, act: useCallback((action) => void act(action), [act]) };
}

function progressOf(action: HolderAction, answer: Promise<unknown>): Promise<Progress> {
  return answer.then(
    () => ({ done: action }),
    (error: unknown) => ({ problem: asProblem(error) }),
  );
}
