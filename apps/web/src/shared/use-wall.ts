import { useEffect } from 'react';

const pointerRestsAfterMs = 2_000;

/** For screens that hang or stand: the light stays on where the browser allows it, the pointer hides when it rests. */
export function useWall(): void {
  useEffect(keepAwake, []);
  useEffect(hideRestingPointer, []);
}

function keepAwake(): () => void {
  // Absent without https; then the operating system's own setting decides.
  const ask = () => void navigator.wakeLock?.request('screen').catch(() => undefined);
  // The browser drops the lock whenever the page was hidden.
  document.addEventListener('visibilitychange', ask);
  ask();
  return () => document.removeEventListener('visibilitychange', ask);
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
