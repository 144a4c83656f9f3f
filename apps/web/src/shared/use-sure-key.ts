import { useRef } from 'react';
import { newPressKey } from './press-key.js';
import { asProblem } from './problem.js';

/**
 * Sends an order under a key of its own, which stays the same until somebody has answered for certain: whoever presses
 * again after a cut line orders nothing twice.
 */
export function useSureKey(): <T>(send: (key: string) => Promise<T>) => Promise<T> {
  const key = useRef<string | null>(null);
  return async (send) => {
    key.current ??= newPressKey();
    try {
      const answer = await send(key.current);
      key.current = null;
      return answer;
    } catch (error) {
      if (!asProblem(error).uncertain) key.current = null;
      throw error;
    }
  };
}
