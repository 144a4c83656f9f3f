import { useEffect, useState } from 'react';

/** The second tap of a nervous finger comes within this time. */
const settleMs = 600;

/**
 * True for a moment after the screen changed: the second tap of a double tap was meant for the screen before, and
 * must not press what now lies under the finger.
 */
export function useSettling(screen: string): boolean {
  const [settled, setSettled] = useState(screen);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(screen), settleMs);
    return () => clearTimeout(timer);
  }, [screen]);
  return settled !== screen;
}
