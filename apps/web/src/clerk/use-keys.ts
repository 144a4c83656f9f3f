import { useEffect } from 'react';
import type { Stroke } from './key-map.js';

/** Gets a key stroke and says whether it was ours; then the browser does not get it. */
type Heard = (stroke: Stroke) => boolean;

/** Keys act while the console has the focus. Enter on a focused button or link belongs to that one. */
export function useKeys(heard: Heard): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (belongsToFocus(event)) return;
      if (heard(strokeOf(event))) event.preventDefault();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [heard]);
}

function belongsToFocus({ code, target }: KeyboardEvent): boolean {
  return code.endsWith('Enter') && target instanceof Element && target.closest('button, a') !== null;
}

function strokeOf({ code, ctrlKey, altKey, metaKey, shiftKey, repeat, isComposing }: KeyboardEvent): Stroke {
  return { code, ctrl: ctrlKey, repeat, isComposing, modified: altKey || metaKey || shiftKey };
}
