import { useEffect } from 'react';
import { commandOf, keyOf, type KeyCommand } from './key-map.js';

const owned: readonly string[] = Object.values(keyOf);

/** Keys act while the console has the focus. Enter on a focused button or link belongs to that one. */
export function useKeys(run: (command: KeyCommand) => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.code === 'Enter' && event.target instanceof Element && event.target.closest('button, a'))
        return;
      const modified = event.ctrlKey || event.altKey || event.metaKey;
      // F3 would open the browser's search even when it means nothing here now.
      if (owned.includes(event.code) && !modified) event.preventDefault();
      const command = commandOf({
        code: event.code,
        repeat: event.repeat,
        isComposing: event.isComposing,
        modified,
      });
      if (command) run(command);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [run]);
}
