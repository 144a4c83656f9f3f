import type { HolderAction } from '#contracts';
import { useCallback, useRef, useState } from 'react';
import { hallApi } from '../../shared/hall-api.js';
import { asProblem, type ApiProblem } from '../../shared/problem.js';
import { PressKeys } from './press-keys.js';

/** A nervous finger taps twice: the same press so soon after its answer is the same wish, not a second one. */
const restMs = 1_000;

/** What holders may wish: something of their ticket, or a new one because they come back with what was missing. */
type OwnWish = HolderAction | 'return';

interface Progress {
  readonly running?: OwnWish;
  readonly done?: OwnWish;
  readonly problem?: ApiProblem;
}

export interface OwnTicketHands extends Progress {
  readonly act: (wish: OwnWish) => void;
}

/** What holders do with their own ticket: one thing at a time, and the page asks anew when it is done. */
export function useOwnTicket(code: string, refresh: () => Promise<void>): OwnTicketHands {
  const [progress, setProgress] = useState<Progress>({});
  const locked = useRef(false);
  const resting = useRef<OwnWish>(undefined);
  const [keys] = useState(() => new PressKeys());
  const act = useCallback(
    async (wish: OwnWish) => {
      if (locked.current || resting.current === wish) return;
      locked.current = true;
      setProgress({ running: wish });
      const after = await progressOf(wish, send(code, wish, keys.keyOf(wish)));
      keys.answered(after.problem);
      await refresh();
      setProgress(after);
      locked.current = false;
      resting.current = wish;
      setTimeout(() => (resting.current = undefined), restMs);
    },
    [code, refresh, keys],
  );
  return { ...progress, act: useCallback((wish) => void act(wish), [act]) };
}

async function send(code: string, wish: OwnWish, key: string): Promise<void> {
  if (wish !== 'return') {
    await hallApi.actOnOwn(code, wish, key);
    return;
  }
  const ticket = await hallApi.returnWithPapers(code, key);
  // The page of the new ticket takes the place of the old one, also for the key that leads back.
  location.replace(`/t/${ticket.code}`);
}

function progressOf(wish: OwnWish, answer: Promise<unknown>): Promise<Progress> {
  return answer.then(
    () => ({ done: wish }),
    (error: unknown) => ({ problem: asProblem(error) }),
  );
}
