import { useEffect } from 'react';
import { nameOf, writes, type Stroke } from './stroke.js';

/** Gets a key stroke and says whether it was ours; then the browser does not get it. */
type Heard = (stroke: Stroke) => boolean;

/** Keys act while the console has the focus, in its page and in its small window. */
export function useKeys(heard: Heard, smallWindow: Window | null = null): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const stroke = strokeOf(event);
      if (belongsToFocus(stroke, event.target)) return;
      if (heard(stroke)) event.preventDefault();
    };
    const windows = [window, ...(smallWindow ? [smallWindow] : [])];
    windows.forEach((one) => one.addEventListener('keydown', pressed));
    return () => windows.forEach((one) => one.removeEventListener('keydown', pressed));
  }, [heard, smallWindow]);
}

/** Enter on a focused button or link belongs to that one, and whatever writes belongs to a focused text field. */
function belongsToFocus(stroke: Stroke, target: EventTarget | null): boolean {
  // The small window has an Element of its own, so `instanceof` would not know it.
  if (!target || !('closest' in target)) return false;
  const element = target as Element;
  if (/^(?:Numpad)?Enter$|^Space$/.test(stroke.code)) return element.closest('button, a') !== null;
  const written = writes(nameOf(stroke)) || /^(?:Backspace|End|Ctrl\+KeyZ)$/.test(nameOf(stroke));
  return written && element.closest('input, textarea') !== null;
}

export function strokeOf(event: KeyboardEvent): Stroke {
  const { code, ctrlKey: ctrl, shiftKey: shift, repeat, isComposing } = event;
  return { code, ctrl, shift, repeat, isComposing, modified: event.altKey || event.metaKey };
}
