import { useEffect, useRef, type RefObject } from 'react';

/** Takes the focus, and gives it back to where it was before. */
export function useFocusWhileOpen<E extends HTMLElement>(on = true): RefObject<E | null> {
  const element = useRef<E>(null);
  useEffect(() => {
    if (!on) return;
    const before = document.activeElement;
    element.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [on]);
  return element;
}
