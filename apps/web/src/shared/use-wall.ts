import { useEffect } from 'react';

const pointerRestsAfterMs = 2_000;

/** For screens that hang or stand: the light stays on where the browser allows it, the pointer hides when it rests. */
export function useWall(): void {
  useEffect(keepAwake, []);
  useEffect(hideRestingPointer, []);
}

function keepAwake(): () => void {
  // Absent without https; then the operating system's own setting decides.
  const ask = () => {
    const asked = navigator.wakeLock?.request('screen') ?? Promise.reject(new Error('no wake lock'));
    asked.then(
      () => note('yes'),
      () => note('no'),
    );
  };
  // The browser drops the lock whenever the page was hidden.
  document.addEventListener('visibilitychange', ask);
  ask();
  return () => document.removeEventListener('visibilitychange', ask);
}

/** For whoever sets the screen up, and for its reports; the public need not know. */
function note(awake: 'yes' | 'no'): void {
  document.documentElement.dataset['awake'] = awake;
}

function hideRestingPointer(): () => void {
  let rest: ReturnType<typeof setTimeout>;
  const moved = () => {
    document.body.classList.remove('pointer-rests');
    clearTimeout(rest);
    rest = setTimeout(() => document.body.classList.add('pointer-rests'), pointerRestsAfterMs);
  };
  moved();
  window.addEventListener('pointermove', moved);
  return () => window.removeEventListener('pointermove', moved);
}
